// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/question.h"

#include "sandbox/reader/concepts.h"
#include "sandbox/reader/passage.h"
#include "sandbox/reader/stemmer.h"

#include <QRegularExpression>
#include <QSet>

namespace sandbox::reader {

namespace {

QSet<QString> stems(const char* list)
{
    QSet<QString> out;
    for (const QString& word : QString::fromLatin1(list).split(QLatin1Char(' '), Qt::SkipEmptyParts))
        out.insert(stem(word));
    return out;
}

/// Words that shape a question more than they name its subject.
double wordWeight(const QString& form)
{
    static const QSet<QString> light =
        stems("get have receive take make need give use go want know happen say state mention describe explain find "
              "look help "
              "according document handbook policy rule information detail question answer name number amount way thing "
              "kind type "
              "employee staff people person someone anyone everyone company possible allow able long list include "
              "follow provide "
              "summarize summarise summary overview main key point text article passage part various different example "
              "regard concern please term first call consider locate generally typically usually commonly certain "
              "specific respectively "
              "exist become main relate involve refer mean whole anything something");
    static const QSet<QString> units = stems("day week month year hour minute time percent date");
    // How the answer shall look is no part of what is asked.
    static const QSet<QString> directives =
        stems("json markdown answer reply respond response return output format brief briefly short shortly concise concisely "
              "bullet sentence english japanese german french cite citation quote source document context only table object schema");
    if (directives.contains(form))
        return 0.05;
    if (units.contains(form))
        return 0.5;
    return light.contains(form) ? 0.3 : 1.0;
}

double weightOf(const Term& term)
{
    switch (term.kind) {
    case TermKind::Kana:
        return 0;
    case TermKind::Han: {
        static const QSet<QString> light = {
            QStringLiteral("何"),   QStringLiteral("教"),   QStringLiteral("誰"),   QStringLiteral("必要"),
            QStringLiteral("場合"), QStringLiteral("以下"), QStringLiteral("会社"), QStringLiteral("社員"),
            QStringLiteral("説明"), QStringLiteral("内容"), QStringLiteral("質問"), QStringLiteral("回答"),
            QStringLiteral("資料"), QStringLiteral("文書"), QStringLiteral("何日"), QStringLiteral("何人"),
            QStringLiteral("何時"), QStringLiteral("何回"), QStringLiteral("何年"), QStringLiteral("何月"),
            QStringLiteral("日"),   QStringLiteral("人"),   QStringLiteral("時"),   QStringLiteral("年"),
            QStringLiteral("月"),   QStringLiteral("回"),   QStringLiteral("方"),   QStringLiteral("使"),
            QStringLiteral("行"),   QStringLiteral("取"),   QStringLiteral("出"),   QStringLiteral("何名"),
            QStringLiteral("名前"), QStringLiteral("要約")};
        return light.contains(term.form) ? 0.2 : (term.form.size() == 1 ? 0.4 : 0.8);
    }
    case TermKind::Katakana:
        return 1.2;
    case TermKind::Number:
        return 1.2;
    case TermKind::Word:
        break;
    }
    return wordWeight(term.form) * (term.capital ? 1.5 : 1.0);
}

bool matches(const QString& text, const char* pattern)
{
    const QRegularExpression expression(QString::fromUtf8(pattern), QRegularExpression::CaseInsensitiveOption);
    return expression.match(text).hasMatch();
}

struct CueRule
{
    Cue cue;
    QRegularExpression wording;  ///< in the question
    QRegularExpression evidence; ///< in the answer; empty pattern = nothing to check
};

const QList<CueRule>& cueRules()
{
    const auto rule = [](Cue cue, const char* wording, const char* evidence, bool caseSensitive = false) {
        return CueRule{
            cue, QRegularExpression(QString::fromUtf8(wording), QRegularExpression::CaseInsensitiveOption),
            QRegularExpression(QString::fromUtf8(evidence), caseSensitive ? QRegularExpression::NoPatternOption
                                                                          : QRegularExpression::CaseInsensitiveOption)};
    };
    static const QList<CueRule> rules = {
        rule(Cue::Number,
             "\\bhow many\\b|\\bnumber of\\b|\\bhow "
             "(?:large|big|old|far|high|heavy|fast|tall|deep|wide|hot|cold|warm)\\b|何(?:人|名|個|件|日|回|枚|台|社|度|"
             "キロ|箇所|か所|種類|点|%|％|パーセント)|いくつ|人数|件数|どのくらい|どれくらい",
             "\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|"
             "hundred|thousand|million|half|dozen|no)\\b|[一二三四五六七八九十百千万半]"),
        rule(Cue::Duration,
             "\\bhow (?:long|soon|quickly|far in "
             "advance)\\b|\\bduration\\b|何(?:日間|週間|か月|ヶ月|カ月|年間|時間|分)|期間|いつまで",
             "(?:\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|a|an|each|per)\\b)[\\s-]*(?:"
             "full |working |business |calendar "
             ")?(?:second|minute|hour|day|week|month|year|decade|centur)|\\d+\\s*(?:秒|分|時間|日|週|か月|ヶ月|カ月|年)"
             "|until|since|より?まで"),
        rule(Cue::Money,
             "\\bhow much\\b|\\bcosts?\\b|\\bprice\\b|\\bwhat "
             "(?:amount|sum|fee|budget|rate)\\b|いくら|金額|料金|何円|費用",
             "[€$£¥]\\s?\\d|\\d[\\d.,]*\\s*(?:€|\\$|£|¥|eur|usd|gbp|chf|jpy|euros?|dollars?|pounds?|yen|cents?|%|"
             "percent|円|ユーロ|ドル|万|億|％)|free of charge|無料|\\d"),
        rule(Cue::Date,
             "\\bwhen\\b|\\bwhat (?:date|year|day|month|century)\\b|\\b(?:which|what) "
             "(?:year|day|date|month|century)\\b|\\bdeadline\\b|\\bby "
             "when\\b|いつ|何(?:年|月|曜日)|期限|締切|締め切り|何日(?:まで|から|に)",
             "\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b|\\b(?:mon|tues|wednes|thurs|fri|satur|"
             "sun)day|\\b\\d{4}\\b|\\d{1,2}[./"
             "]\\d{1,2}|\\b\\d+(?:st|nd|rd|th)\\b|\\b(?:day|week|month|quarter|year|hour)s?\\b|\\b(?:before|after|"
             "until|by|during|since|once|every|century)\\b|\\d\\s*[年月日時]|毎[年月週日]|曜日|世紀|まで|前日|翌|末"),
        rule(Cue::Clock, "\\b(?:what|which) time\\b|\\bwhat hours\\b|\\bopening hours\\b|何時",
             "\\d{1,2}[:.]\\d{2}|\\d\\s*(?:am|pm|a\\.m|p\\.m|o'clock|hours)|\\bnoon\\b|\\bmidnight\\b|\\d\\s*時|正午"),
        rule(Cue::Frequency,
             "\\bhow (?:often|frequently|regularly)\\b|\\bhow many "
             "times\\b|頻度|何回|何(?:年|か月|ヶ月|週間|日)(?:に|ごと|おき)",
             "\\b(?:daily|weekly|monthly|quarterly|yearly|annual\\w*|every|each|per|once|twice|times|regular\\w*)\\b|"
             "毎[年月週日朝]|回|ごと|おき|年に|月に|週に|定期"),
        rule(Cue::Person,
             "\\b(?:who|whom|whose)\\b|\\bwhich (?:person|manager|team|department|role|people)\\b|\\bwhat "
             "(?:person|team|department|company|group|organi[sz]ation)\\b|誰|だれ|どなた|担当者は|責任者は|どの(?:部署|"
             "部門|チーム|人)",
             "[a-z,;:(]\\s+(?:[A-Z][\\w'-]+\\s+)*[A-Z][a-z]\\w+|\\b(?:[Mm]anager|[Hh]ead|[Dd]irector|[Oo]fficer|[Tt]"
             "eam|[Dd]epartment|[Cc]ommittee|[Ll]ead|[Cc]oordinator|[Ss]upervisor|[Dd]esk|[Ee]mployees?|[Cc]ouncil|[Ss]"
             "taff|HR|CEO|CFO)\\b|^[A-Z][a-z]+ [A-Z]|氏|さん|部|課|長|者|室|担当|チーム|窓口|委員",
             true),
        rule(Cue::Place,
             "\\bwhere\\b|\\bwhich "
             "(?:city|country|office|floor|room|building|site|place|location|region|state)\\b|\\bwhat "
             "(?:city|country|place|floor|room|building|location|region|state|area)\\b|どこ|場所|何階|住所",
             "\\b(?:in|at|on|from|to|near|into|of|between)\\s+(?:the\\s+)?(?:[A-Z]|\\w+ "
             "(?:floor|room|building|hall|gate|portal|site|page|folder|system|desk))|\\b(?:floor|room|building|street|"
             "gate|portal|intranet|reception|locker|cabinet)\\b|階|室|市|区|町|県|国|棟|号|前|内|ポータル|システム|で|"
             "に",
             true),
        rule(Cue::Reason, "\\bwhy\\b|\\breasons?\\b|\\bwhat (?:causes?d?|for)\\b|なぜ|何故|理由|どうして|原因",
             "\\b(?:because|since|due to|so that|in order to|reason|therefore|as a result|caus\\w+|owing to|to "
             "(?:avoid|prevent|ensure|protect|keep|make|reduce))\\b|ため|ので|から|理由|により|原因"),
        rule(Cue::Manner,
             "\\bhow "
             "(?:do|does|did|can|could|should|to|must|is|are|was|were|would|will)\\b|\\bsteps?\\b|\\bprocedure\\b|"
             "\\bprocess\\b|どう(?:やって|すれば|したら)|どのように|手順|方法|やり方",
             "\\b(?:by|via|through|using|with|submit|send|fill|enter|open|contact|call|ask|form|portal|system|must|"
             "should|click|choose|select|first|then)\\b|により|によって|から|提出|申請|入力|連絡|使|通じて|ください|"
             "します"),
        rule(Cue::Definition,
             "^\\s*what(?:'s| is| are| was| were| "
             "does)\\b(?!.*\\b(?:number|amount|time|date|price|cost)\\b)|\\bdefin(?:e|ition)\\b|\\bmean(?:s|ing)?\\b|"
             "とは|って何|意味",
             ""),
        rule(Cue::List,
             "\\blist\\b|\\bwhich\\b|\\bwhat are\\b|\\bname (?:the|all|three|two)\\b|\\bwhat "
             "(?:kinds?|types?|items|documents|steps|things|benefits|rules)\\b|すべて|全て|一覧|挙げ|どんな|どのような",
             ""),
        rule(Cue::Summary,
             "\\bsummar|\\boverview\\b|\\bkey points?\\b|\\btl;?dr\\b|\\bmain (?:points?|ideas?)\\b|\\bin "
             "short\\b|要約|まとめ|概要|要点",
             ""),
        rule(Cue::YesNo,
             "^\\s*(?:and |but |so "
             ")?(?:is|are|was|were|can|could|do|does|did|may|must|will|would|has|have|should|am)\\b|(?:ます|です|"
             "でしょう|でき(?:ます)?|ない)か[。？?]*\\s*$",
             ""),
    };
    return rules;
}

} // namespace

Cues cuesOf(const QString& question)
{
    Cues cues;
    for (const CueRule& rule : cueRules()) {
        if (rule.wording.match(question).hasMatch())
            cues |= rule.cue;
    }
    // "How many days" wants a number with its unit; 何人ですか is no yes-or-no question.
    if (cues.testFlag(Cue::YesNo) && (cues & ~Cues(Cue::YesNo | Cue::List | Cue::Summary)) &&
        !matches(question, "^\\s*(?:is|are|can|do|does|may|must|will|has|have|should)\\b"))
        cues &= ~Cues(Cue::YesNo);
    if (cues.testFlag(Cue::YesNo) && matches(question, "何|誰|いつ|どこ|どの|どう|なぜ|いくら|いくつ"))
        cues &= ~Cues(Cue::YesNo);
    return cues;
}

bool satisfies(const QString& sentence, Cue cue)
{
    for (const CueRule& rule : cueRules()) {
        if (rule.cue == cue)
            return !rule.evidence.pattern().isEmpty() && rule.evidence.match(sentence).hasMatch();
    }
    return false;
}

namespace {

/// "What colour ...", "Which office ...": the answer replaces this noun more often than it repeats it.
bool focus(const QList<Term>& terms, int index)
{
    static const QSet<QString> asking = {QStringLiteral("what"), QStringLiteral("which"), QStringLiteral("whose")};
    return index > 0 && terms[index].kind == TermKind::Word && !terms[index].capital &&
           asking.contains(terms[index - 1].form);
}

} // namespace

Question Question::of(const QString& text)
{
    Question out;
    out.text = text;
    out.language = languageOf(text);
    out.cues = cuesOf(text);
    const QList<Term> terms = termsOf(text);
    const QList<ConceptHit> hits = Concepts::shared().find(terms, folded(text));
    for (int i = 0; i < terms.size(); ++i) {
        if (terms[i].stop)
            continue;
        QuestionTerm entry{terms[i], weightOf(terms[i]), {}};
        for (const ConceptHit& hit : hits) {
            if (i >= hit.first && i < hit.first + hit.count)
                entry.groups.append(hit.group);
        }
        if (focus(terms, i))
            entry.weight *= 0.45;
        bool repeated = false;
        for (QuestionTerm& other : out.terms) {
            if (other.term.form == entry.term.form) {
                repeated = true;
                other.weight = qMax(other.weight, entry.weight);
            }
        }
        if (!repeated && entry.weight > 0)
            out.terms.append(entry);
    }
    return out;
}

QStringList partsOf(const QString& question)
{
    static const QRegularExpression joint(
        QStringLiteral(
            "(?:,|;)?\\s+(?:and|also|as well as)\\s+(?=(?:how|who|when|where|why|what|which|whom|whose)\\b)"),
        QRegularExpression::CaseInsensitiveOption);
    QStringList parts;
    for (const QString& sentence : sentencesOf(question.simplified())) {
        for (const QString& part : sentence.split(joint, Qt::SkipEmptyParts)) {
            const QString trimmed = part.trimmed();
            const bool asks =
                trimmed.contains(QLatin1Char('?')) || trimmed.contains(QChar(0xFF1F)) || int(cuesOf(trimmed)) != 0;
            if (asks || parts.isEmpty())
                parts.append(trimmed);
            else
                parts.last() += QLatin1Char(' ') + trimmed;
        }
    }
    return parts;
}

} // namespace sandbox::reader
