// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/stemmer.h"

#include <QHash>
#include <QStringList>
#include <QStringView>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace sandbox::reader {

namespace {

/// One word while its suffixes come off; step names are those of the paper.
class Stemming
{
public:
    explicit Stemming(std::string word) : m_word(std::move(word)) {}

    std::string run()
    {
        plurals();
        pastAndProgressive();
        finalY();
        step2();
        step3();
        step4();
        tidy();
        return m_word;
    }

private:
    using Rules = std::initializer_list<std::pair<std::string_view, std::string_view>>;

    bool consonant(size_t i) const
    {
        switch (m_word[i]) {
        case 'a':
        case 'e':
        case 'i':
        case 'o':
        case 'u':
            return false;
        case 'y':
            return i == 0 || !consonant(i - 1);
        default:
            return true;
        }
    }

    /// Number of vowel-consonant sequences in the first `length` letters.
    int measure(size_t length) const
    {
        int m = 0;
        bool vowelBefore = false;
        for (size_t i = 0; i < length; ++i) {
            const bool c = consonant(i);
            if (c && vowelBefore)
                ++m;
            vowelBefore = !c;
        }
        return m;
    }

    bool vowelIn(size_t length) const
    {
        for (size_t i = 0; i < length; ++i) {
            if (!consonant(i))
                return true;
        }
        return false;
    }

    bool ends(std::string_view suffix) const
    {
        return m_word.size() > suffix.size() &&
               std::string_view(m_word).substr(m_word.size() - suffix.size()) == suffix;
    }

    size_t before(std::string_view suffix) const { return m_word.size() - suffix.size(); }

    void replace(std::string_view suffix, std::string_view with)
    {
        m_word.resize(before(suffix));
        m_word += with;
    }

    bool doubleConsonant() const
    {
        const size_t n = m_word.size();
        return n > 1 && m_word[n - 1] == m_word[n - 2] && consonant(n - 1);
    }

    /// Consonant, vowel, consonant at the end of the first `length` letters, the last not w, x or y.
    bool shortEnd(size_t length) const
    {
        if (length < 3 || !consonant(length - 1) || consonant(length - 2) || !consonant(length - 3))
            return false;
        const char last = m_word[length - 1];
        return last != 'w' && last != 'x' && last != 'y';
    }

    void plurals()
    {
        if (ends("sses"))
            replace("sses", "ss");
        else if (ends("ies"))
            replace("ies", "i");
        else if (ends("s") && !ends("ss"))
            replace("s", "");
    }

    void pastAndProgressive()
    {
        if (ends("eed")) {
            if (measure(before("eed")) > 0)
                replace("eed", "ee");
            return;
        }
        if (ends("ed") && vowelIn(before("ed")))
            replace("ed", "");
        else if (ends("ing") && vowelIn(before("ing")))
            replace("ing", "");
        else
            return;
        if (ends("at") || ends("bl") || ends("iz"))
            m_word += 'e';
        else if (doubleConsonant() && !ends("l") && !ends("s") && !ends("z"))
            m_word.pop_back();
        else if (measure(m_word.size()) == 1 && shortEnd(m_word.size()))
            m_word += 'e';
    }

    void finalY()
    {
        if (ends("y") && vowelIn(before("y")))
            replace("y", "i");
    }

    void apply(Rules rules)
    {
        for (const auto& [suffix, with] : rules) {
            if (!ends(suffix))
                continue;
            if (measure(before(suffix)) > 0)
                replace(suffix, with);
            return;
        }
    }

    void step2()
    {
        apply({{"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"}, {"anci", "ance"}, {"izer", "ize"},
               {"abli", "able"},   {"alli", "al"},     {"entli", "ent"}, {"eli", "e"},     {"ousli", "ous"},
               {"ization", "ize"}, {"ation", "ate"},   {"ator", "ate"},  {"alism", "al"},  {"iveness", "ive"},
               {"fulness", "ful"}, {"ousness", "ous"}, {"aliti", "al"},  {"iviti", "ive"}, {"biliti", "ble"}});
    }

    void step3()
    {
        apply({{"icate", "ic"},
               {"ative", ""},
               {"alize", "al"},
               {"iciti", "ic"},
               {"ical", "ic"},
               {"ful", ""},
               {"ness", ""}});
    }

    void step4()
    {
        for (const std::string_view suffix : {"al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment",
                                              "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize"}) {
            if (!ends(suffix))
                continue;
            const size_t length = before(suffix);
            const bool allowed = suffix != "ion" || m_word[length - 1] == 's' || m_word[length - 1] == 't';
            if (allowed && measure(length) > 1)
                replace(suffix, "");
            return;
        }
    }

    void tidy()
    {
        if (ends("e")) {
            const int m = measure(before("e"));
            if (m > 1 || (m == 1 && !shortEnd(before("e"))))
                replace("e", "");
        }
        if (ends("ll") && measure(m_word.size()) > 1)
            m_word.pop_back();
    }

    std::string m_word;
};

const QHash<QString, QString>& irregularForms()
{
    static const QHash<QString, QString> table = [] {
        // base: other forms
        const QStringList lines =
            QStringLiteral(
                "take: took taken|give: gave given|get: got gotten|pay: paid|send: sent|buy: bought|leave: left|hold: "
                "held|"
                "keep: kept|tell: told|write: wrote written|begin: began begun|choose: chose chosen|find: found|"
                "go: went gone|make: made|meet: met|lose: lost|teach: taught|bring: brought|build: built|spend: spent|"
                "speak: spoke spoken|break: broke broken|drive: drove driven|wear: wore worn|sell: sold|stand: stood|"
                "know: knew known|grow: grew grown|run: ran|see: saw seen|steal: stole stolen|think: thought|win: won|"
                "child: children|person: people persons|man: men|woman: women|foot: feet|mouse: mice|life: lives|half: "
                "halves|"
                "fall: fell fallen|become: became|come: came|"
                "rise: rose risen|feel: felt|lead: led|mean: meant|catch: caught|eat: ate eaten|fly: flew flown|"
                "forget: forgot forgotten|hide: hid hidden|sit: sat|swear: swore sworn|throw: threw thrown|wake: woke|"
                "understand: understood|draw: drew drawn|lie: lying lay lain|tie: tying|die: dying died|repay: repaid|"
                "approve: approval approvals|arrive: arrival arrivals|renew: renewal renewals|refuse: refusal|"
                "succeed: success|analyse: analysis analyses analyze|choose: choice choices|marry: marriage|"
                "bear: born|lend: lent|speed: sped|shut: shutting|deep: depth|long: length|wide: width|high: height|"
                "strong: strength|grow: growth|die: death deaths|warm: warmth|fly: flight flights")
                .split(QLatin1Char('|'));
        QHash<QString, QString> forms;
        for (const QString& line : lines) {
            const qsizetype colon = line.indexOf(QLatin1Char(':'));
            for (const QString& form : line.mid(colon + 1).split(QLatin1Char(' '), Qt::SkipEmptyParts))
                forms.insert(form, line.left(colon));
        }
        return forms;
    }();
    return table;
}

} // namespace

QString stem(const QString& word)
{
    const auto irregular = irregularForms().constFind(word);
    const QString& base = irregular == irregularForms().cend() ? word : *irregular;
    if (base.size() < 3)
        return base;
    for (const QChar c : base) {
        if (c < QLatin1Char('a') || c > QLatin1Char('z'))
            return base;
    }
    return QString::fromStdString(Stemming(base.toStdString()).run());
}

} // namespace sandbox::reader
