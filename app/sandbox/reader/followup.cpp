// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/followup.h"

#include "sandbox/reader/question.h"
#include "sandbox/reader/stemmer.h"
#include "sandbox/reader/trailer.h"

#include <QRegularExpression>
#include <QSet>

namespace sandbox::reader {

namespace {

const auto kNoCase = QRegularExpression::CaseInsensitiveOption;

bool japaneseText(const QString& text)
{
    return languageOf(text) == Language::Japanese;
}

/// "Could you please tell me ..." and the like.
QString withoutPoliteness(const QString& question)
{
    static const QRegularExpression opening(
        QStringLiteral(
            "^(?:(?:hi|hello|hey|ok(?:ay)?|thanks?(?: you)?|great|so|well|please)\\b[,.! ]*)*(?:(?:can|could|would) "
            "you (?:please )?"
            "(?:tell me|explain|say)|(?:i )?(?:would|'d) like to know|i want to know|do you know|tell me)[,: ]+"),
        kNoCase);
    static const QRegularExpression interjection(
        QStringLiteral("^(?:(?:ok(?:ay)?|thanks?(?: you)?|great|well|hi|hello|hey)\\b[,.! ]+)+"), kNoCase);
    QString out = question.simplified();
    const auto match = opening.match(out);
    if (match.hasMatch() && match.capturedLength() < out.size())
        out = out.mid(match.capturedEnd());
    out.remove(interjection);
    if (!out.isEmpty())
        out[0] = out[0].toUpper();
    return out;
}

/// Last full name in a text ("Mara Voss").
QString personIn(const QString& text)
{
    static const QRegularExpression name(QStringLiteral("\\b[A-Z][a-z]+(?:[ -][A-Z][a-z]+)+\\b"));
    QString last;
    auto matches = name.globalMatch(text);
    while (matches.hasNext())
        last = matches.next().captured();
    return last;
}

struct Reference
{
    qsizetype start = -1;
    qsizetype length = 0;
    bool possessive = false;
    bool person = false;
};

/// First pronoun that points outside the question.
Reference referenceIn(const QString& question)
{
    static const QRegularExpression person(QStringLiteral("\\b(he|she|him|his|her|hers)\\b"), kNoCase);
    static const QRegularExpression thing(QStringLiteral("\\b(its|their|theirs|they|them|it)\\b"), kNoCase);
    static const QRegularExpression dummy(
        QStringLiteral("\\b(?:is|was|does|will|if|when|how (?:long|far|much|often)? ?(?:is|does|will)) it "
                       "(?:possible|necessary|ok|okay|true|allowed|"
                       "required|mandatory|take|matter|make)\\b|\\bit (?:is|takes?|possible|necessary)\\b"),
        kNoCase);
    static const QRegularExpression pointing(
        QStringLiteral("\\b(that|this|those|these)\\b(?=\\s*(?:[?.,!]|$|(?:is|are|was|were|do|does|did|can|could|apply|"
                       "applies|count|counts|mean|"
                       "means|work|works|happen|happens|include|cost|take|change|need|have|has|also|still|too)\\b))"),
        kNoCase);
    auto match = person.match(question);
    if (match.hasMatch()) {
        const QString word = match.captured().toLower();
        return {match.capturedStart(), match.capturedLength(),
                word == QStringLiteral("his") || word == QStringLiteral("her"), true};
    }
    match = thing.match(question);
    if (match.hasMatch() &&
        !(match.captured().compare(QStringLiteral("it"), Qt::CaseInsensitive) == 0 &&
          match.captured() != QStringLiteral("IT") && dummy.match(question).hasMatch()) &&
        match.captured() != QStringLiteral("IT")) {
        const QString word = match.captured().toLower();
        return {match.capturedStart(), match.capturedLength(),
                word == QStringLiteral("its") || word == QStringLiteral("their"), false};
    }
    match = pointing.match(question);
    if (match.hasMatch())
        return {match.capturedStart(), match.capturedLength(), false, false};
    return {};
}

/// "What about contractors?", "And in Japan?": the previous question, asked about something else.
QString elliptic(const QString& question, const QString& previous)
{
    static const QRegularExpression pattern(
        QStringLiteral("^(?:and |but |or |so )?(?:(?:what|how) about|and|or|what if it(?:'s| is)|same "
                       "for)\\s+(?!(?:who|how|what|when|where|why|which|"
                       "is|are|can|do|does|did|may|must|will|if)\\b)(.+?)[?.!]*$"),
        kNoCase);
    const auto match = pattern.match(question);
    if (!match.hasMatch() || previous.isEmpty())
        return {};
    static const QRegularExpression preposition(
        QStringLiteral("^(?:in|for|at|on|during|with|without|from|by|after|before|if|when|as|under|over)\\b"), kNoCase);
    static const QRegularExpression mark(QStringLiteral("[?.!]+$"));
    QString base = previous;
    base.remove(mark);
    const QString added = match.captured(1);
    return base + (preposition.match(added).hasMatch() ? QStringLiteral(" ") : QStringLiteral(" for ")) + added +
           QLatin1Char('?');
}

QString standaloneJapanese(const QString& question, const QString& previous)
{
    const QString topic = topicOf(previous);
    if (topic.isEmpty())
        return question;
    static const QRegularExpression possessive(QStringLiteral("(?:その|この|あの)(?=[^のはがをに、])"));
    static const QRegularExpression pronoun(QStringLiteral("(?:それら|これら|それ|これ|あれ|そちら|こちら)"));
    static const QRegularExpression leading(
        QStringLiteral("^(?:では|じゃあ|それでは|また|ちなみに|あと|なお|そして)[、,]?\\s*"));
    static const QRegularExpression shortForm(
        QStringLiteral("^(.{1,20}?)(?:の場合)?(?:は|については?|なら|だと)[？?。]*$"));
    QString out = question;
    out.remove(leading);
    const auto elliptical = shortForm.match(out);
    if (elliptical.hasMatch() && !out.contains(topic))
        return elliptical.captured(1) + QStringLiteral("の場合、") + previous;
    if (possessive.match(out).hasMatch())
        return out.replace(possessive, topic + QStringLiteral("の"));
    if (pronoun.match(out).hasMatch())
        return out.replace(pronoun.match(out).capturedStart(), pronoun.match(out).capturedLength(), topic);
    const bool poor = Question::of(out).terms.size() <= 1 || out != question;
    return poor && !out.contains(topic) ? topic + QStringLiteral("について、") + out : out;
}

QString standaloneOnce(const QString& question, const QString& previous, const QString& lastAnswer)
{
    const QString plain = withoutPoliteness(question);
    if (previous.isEmpty() && lastAnswer.isEmpty())
        return plain;
    if (japaneseText(plain))
        return standaloneJapanese(plain, previous);
    const QString asked = elliptic(plain, previous);
    if (!asked.isEmpty())
        return asked;
    const QString topic = topicOf(previous);
    static const QRegularExpression leading(QStringLiteral("^(?:and|but|so|then|also)\\s+"), kNoCase);
    QString out = plain;
    out.remove(leading);
    if (!out.isEmpty())
        out[0] = out[0].toUpper();
    const Reference reference = referenceIn(out);
    if (reference.start >= 0) {
        QString name = reference.person ? personIn(lastAnswer) : topic;
        if (name.isEmpty())
            name = topic;
        if (name.isEmpty() || out.contains(name, Qt::CaseInsensitive))
            return out;
        if (reference.possessive)
            name += QStringLiteral("'s");
        return out.replace(reference.start, reference.length,
                           reference.start == 0 ? name.left(1).toUpper() + name.mid(1) : name);
    }
    const bool poor = Question::of(out).terms.isEmpty();
    if (poor && !topic.isEmpty()) {
        static const QRegularExpression mark(QStringLiteral("\\s*[?.!]*$"));
        return out.replace(mark, QStringLiteral(" about ") + topic + QLatin1Char('?'));
    }
    return out;
}

/// "User: ... / Assistant: ..." lines of a conversation given as text.
QList<Turn> transcriptIn(const QString& text)
{
    static const QRegularExpression line(QStringLiteral("^[ \\t]*(?:[-*][ "
                                                        "\\t]*)?(?:\\*\\*)?(user|human|customer|person|q|assistant|ai|"
                                                        "bot|agent|a|ユーザー|利用者|アシスタント|質問者|回答者)"
                                                        "(?:\\*\\*)?[ \\t]*[:：](?:\\*\\*)?[ \\t]*"),
                                         kNoCase | QRegularExpression::MultilineOption);
    static const QRegularExpression asking(QStringLiteral("^(?:user|human|customer|person|q|ユーザー|利用者|質問者)$"),
                                           kNoCase);
    QList<Turn> turns;
    qsizetype body = -1;
    auto matches = line.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        if (!turns.isEmpty())
            turns.last().text = text.mid(body, match.capturedStart() - body).trimmed();
        Turn turn;
        turn.role = asking.match(match.captured(1)).hasMatch() ? Turn::Role::User : Turn::Role::Assistant;
        turns.append(turn);
        body = match.capturedEnd();
    }
    if (!turns.isEmpty()) {
        QString rest = text.mid(body);
        static const QRegularExpression end(
            QStringLiteral(
                "\\n[ \\t]*\\n|\\n[ \\t]*(?:follow|question|standalone|rewrit|search|latest|質問)[^\\n]*[:：]"),
            kNoCase);
        const auto stop = end.match(rest);
        turns.last().text = (stop.hasMatch() ? rest.left(stop.capturedStart()) : rest).trimmed();
    }
    return turns;
}

} // namespace

QString topicOf(const QString& question)
{
    const Question asked = Question::of(question);
    const QString source = question.normalized(QString::NormalizationForm_KC);
    QString best;
    double bestWeight = 0;
    int start = -1;
    int end = -1;
    double weight = 0;
    static const QSet<QString> extending = {stem(QStringLiteral("limit")),   stem(QStringLiteral("maximum")),
                                            stem(QStringLiteral("minimum")), stem(QStringLiteral("policy")),
                                            stem(QStringLiteral("rule")),    stem(QStringLiteral("plan"))};
    const auto close = [&] {
        if (start >= 0 && weight > bestWeight) {
            bestWeight = weight;
            best = source.mid(start, end - start);
        }
        start = -1;
        weight = 0;
    };
    for (const Term& term : termsOf(question)) {
        double own = 0;
        for (const QuestionTerm& candidate : asked.terms) {
            if (candidate.term.form == term.form)
                own = candidate.supportWeight;
        }
        if (extending.contains(term.form) && start >= 0)
            own = 0.5; // "hotel limit", "leave policy"
        const bool joins = start >= 0 && term.start <= end + (term.kind == TermKind::Word ? 1 : 0);
        const bool kana = term.kind == TermKind::Kana;
        if (term.stop || own < 0.45 || kana) {
            close();
            continue;
        }
        if (start >= 0 && !joins)
            close();
        if (start < 0)
            start = term.start;
        end = term.start + term.length;
        weight += own;
    }
    close();
    return best.trimmed();
}

QString standalone(const QString& question, const QList<Turn>& history)
{
    QString previous;
    QString answer;
    for (const Turn& turn : history) {
        if (turn.role == Turn::Role::User)
            previous = standaloneOnce(turn.text, previous, answer);
        else if (turn.role == Turn::Role::Assistant)
            answer = turn.text;
    }
    return standaloneOnce(question, previous, answer);
}

bool asksForRewrite(const Grounding& grounding)
{
    static const QRegularExpression action(
        QStringLiteral("\\b(?:re-?writ\\w*|re-?phras\\w*|reformulat\\w*|condens\\w*|convert\\w*|transform\\w*|turn|"
                       "generat\\w*|formulat\\w*|produc\\w*|"
                       "creat\\w*|contextuali[sz]\\w*)\\b|書き換え|言い換え|書き直|作成|生成|変換"),
        kNoCase);
    static const QRegularExpression object(
        QStringLiteral("\\b(?:stand-?\\s?alone|self-?contained|search (?:engine "
                       ")?(?:quer(?:y|ies)|terms|phrase)|(?:retrieval|keyword) quer(?:y|ies)|"
                       "(?:follow-?\\s?up|user'?s?|last|latest|the|their) (?:question|quer(?:y|ies))(?: (?:in)?to| as| "
                       "so)|query rewrit\\w*|rewritten query)\\b|"
                       "検索クエリ|検索語|検索キーワード|単独で|独立した質問|検索用"),
        kNoCase);
    // Instructions that a question is to be answered may also mention search; only look at single sentences.
    static const QRegularExpression cut(QStringLiteral("(?<=[.!?。\\n])"));
    for (const QString& sentence :
         (grounding.instructions + QLatin1Char('\n') + grounding.question.left(600)).split(cut)) {
        if (action.match(sentence).hasMatch() && object.match(sentence).hasMatch())
            return true;
    }
    return false;
}

QString rewritten(const Grounding& grounding)
{
    static const QRegularExpression inline_(
        QStringLiteral(
            "(?:search "
            "query|query|question|rewrite|rephrase|書き換え|検索クエリ)[^:：\\n]{0,60}[:：]\\s*\\n?(.+?)\\s*$"),
        kNoCase | QRegularExpression::DotMatchesEverythingOption);
    const QString text = grounding.instructions + QLatin1Char('\n') + grounding.question;
    QList<Turn> history = grounding.history;
    QString question = grounding.question;
    const QList<Turn> transcript = transcriptIn(text);
    const QString labelled = labelledQuestion(grounding.question);
    if (!labelled.isEmpty())
        question = labelled;
    else if (inline_.match(question).hasMatch())
        question = inline_.match(question).captured(1);
    if (!transcript.isEmpty()) {
        history = transcript;
        const bool own = transcript.last().role == Turn::Role::User &&
                         (question.contains(transcript.last().text) || question == grounding.question);
        if (own) {
            question = transcript.last().text;
            history.removeLast();
        }
    }
    static const QRegularExpression quotes(QStringLiteral("^[\"“「]+|[\"”」]+$"));
    return standalone(question.remove(quotes), history);
}

} // namespace sandbox::reader
