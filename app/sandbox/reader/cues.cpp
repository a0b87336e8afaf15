// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/reader/cues.h"

#include <QList>
#include <QRegularExpression>
#include <algorithm>

namespace sandbox::reader {

namespace {

struct CueRule
{
    Cue cue;
    QRegularExpression wording; ///< in the question
    QRegularExpression strong;  ///< in the answer; empty = nothing to check
    QRegularExpression weak;
};

constexpr auto kNumberWord =
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|"
    "fifty|hundred|thousand|million";

QRegularExpression expression(const QString& pattern, bool caseSensitive = false)
{
    QString filled = pattern;
    filled.replace(QStringLiteral("{word}"), QString::fromLatin1(kNumberWord));
    return QRegularExpression(filled, caseSensitive ? QRegularExpression::NoPatternOption
                                                    : QRegularExpression::CaseInsensitiveOption);
}

QList<CueRule> amounts()
{
    return {
        {Cue::Number,
         expression(QStringLiteral(
             "\\bhow many\\b|\\bnumber of\\b|\\bhow "
             "(?:large|big|old|far|high|heavy|fast|tall|deep|wide|hot|cold|warm)\\b|"
             "\\b(?:maximum|minimum|limit|percentage|share|weight|speed|temperature|distance|size|age|capacity)\\b|"
             "何(?:人|名|個|件|日|回|枚|台|社|度|歳|才|キロ|文字|箇所|か所|種類|点|%|％|パーセント)|いくつ|人数|件数|"
             "どのくらい|どれくらい|上限|下限|限度|制限速度|容量")),
         expression(QStringLiteral(
             "\\d|\\b(?:{word}|half|dozen)\\b|[一二三四五六七八九十百千万半](?:人|名|個|件|日|回|枚|台|社|度|歳|つ)")),
         expression(QStringLiteral("\\b(?:no|none|all|every|both|single|once|twice)\\b|全|無制限|制限が?な"))},
        {Cue::Duration,
         expression(
             QStringLiteral("\\bhow (?:long|soon|quickly|fast|far in advance)\\b|\\bduration\\b|\\bwithin how\\b|"
                            "何(?:日間|週間|か月|ヶ月|カ月|年間|時間|分|年|日)|期間|いつまで|どのくらい|どれくらい")),
         expression(
             QStringLiteral("(?:\\d|\\b(?:{word}|half|an?)\\b)[\\s-]*(?:full |working |business |calendar |more )?"
                            "(?:second|minute|hour|day|week|month|year|decade|centur)|\\d+\\s*(?:秒|分|時間|日|週|か月|"
                            "ヶ月|カ月|年|歳)")),
         expression(QStringLiteral("\\buntil\\b|\\bsince\\b|\\bat once\\b|immediately|まで|すぐ"))},
        {Cue::Money,
         expression(QStringLiteral("\\bhow much\\b|\\bcosts?\\b|\\bprice\\b|\\bwhat "
                                   "(?:amount|sum|fee|budget|rate|value)\\b|\\b(?:budget|allowance|fee|bonus|"
                                   "premium|supplement|revenue|salary)\\b|いくら|金額|料金|何円|費用|手当")),
         expression(QStringLiteral(
             "[€$£¥]\\s?\\d|\\d[\\d.,]*\\s*(?:€|\\$|£|¥|(?:million |billion "
             ")?(?:eur|usd|gbp|chf|jpy|euros?|dollars?|pounds?|yen|cents?)\\b|%|"
             "percent|円|ユーロ|ドル|万|億|％|パーセント)|free of charge|無料|\\b(?:full|half|double) pay\\b")),
         expression(QStringLiteral("\\d|\\bfree\\b|\\bpaid\\b|全額|半額"))},
        {Cue::Clock,
         expression(QStringLiteral("\\b(?:what|which) time\\b|\\bwhat hours\\b|\\b(?:opening|core|office|business) "
                                   "hours\\b|何時(?!間)|コアタイム|営業時間")),
         expression(QStringLiteral(
             "\\d{1,2}[:.]\\d{2}|\\d\\s*(?:am|pm|a\\.m|p\\.m|o'clock)|\\bnoon\\b|\\bmidnight\\b|\\d\\s*時|正午")),
         expression(QStringLiteral("\\d"))},
        {Cue::Contact,
         expression(QStringLiteral("\\b(?:tele)?phone\\b|\\bnumber of the "
                                   ".*\\b(?:line|desk|hotline)\\b|\\bextension\\b|\\bhotline\\b|\\be-?mail address\\b|"
                                   "電話番号|内線|メールアドレス|連絡先")),
         expression(QStringLiteral("\\+?\\d[\\d() "
                                   "-]{5,}\\d|\\bext(?:ension|\\.)\\s*\\d+|内線\\s*\\d+|[\\w.+-]+@[\\w-]+\\.\\w+|\\d{2,"
                                   "4}-\\d{2,4}-\\d{3,4}")),
         expression(QStringLiteral("\\d{3,}"))},
    };
}

QList<CueRule> times()
{
    return {
        {Cue::Date,
         expression(
             QStringLiteral("\\bwhen\\b|\\b(?:which|what) "
                            "(?:date|year|day|month|century|week)\\b|\\bdeadline\\b|\\b(?:since|from|to) which\\b|"
                            "いつ|何(?:年|月|曜日)|期限|締切|締め切り|何日(?:まで|から|に)|給料日|支給日")),
         expression(QStringLiteral("\\b(?:january|february|march|april|may|june|july|august|september|october|november|"
                                   "december|jan|feb|apr|aug|sept?|oct|nov|dec)\\b|"
                                   "\\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b|\\b(?:1[0-9]|20)\\d\\d\\b|"
                                   "\\b\\d{1,2}[./]\\d{1,2}\\b|\\b\\d+(?:st|nd|rd|th)\\b|"
                                   "\\d{1,2}:\\d{2}|\\b(?:first|second|third|fourth|fifth|sixth|seventh|tenth) (?:\\w+ "
                                   ")?(?:day|week|month|year)\\b|(?:\\d|\\b(?:{word})\\b)[\\s-]*(?:working |calendar "
                                   "|full )?(?:minute|hour|day|week|month|quarter|year)|\\bnoon\\b|"
                                   "\\d\\s*[年月日時]|毎[年月週日]|曜日|世紀")),
         expression(QStringLiteral("\\b(?:before|after|until|during|since|once|every|century|first|last|start|end|day|"
                                   "week|month|year|quarter)\\b|まで|前日|翌|末|から"))},
        {Cue::Frequency,
         expression(QStringLiteral("\\bhow (?:often|frequently|regularly)\\b|\\bhow many "
                                   "times\\b|頻度|何回|何(?:年|か月|ヶ月|週間|日)(?:に|ごと|おき)")),
         expression(QStringLiteral("\\b(?:daily|weekly|monthly|quarterly|yearly|annual\\w*|every|each|once|twice|times|"
                                   "(?:a|per) (?:day|week|month|quarter|year))\\b|"
                                   "毎[年月週日朝]|回|ごと|おき|年に|月に|週に")),
         expression(QStringLiteral("\\b(?:per|regular\\w*)\\b|\\d|定期"))},
    };
}

QList<CueRule> entities()
{
    return {
        {Cue::Person,
         expression(QStringLiteral(
             "\\b(?:who|whom|whose)\\b|\\bwhich (?:person|manager|team|department|role|people)\\b|\\bwhat "
             "(?:person|team|department|company|group|"
             "organi[sz]ation)\\b|誰|だれ|どなた|担当者は|責任者は|どの(?:部署|部門|チーム|人)")),
         expression(QStringLiteral("(?:^|[\\s(])[A-Z][\\w'’-]+ (?:[A-Z][\\w'’-]+ )*[A-Z][a-z][\\w'’-]+|[\\w,;:] "
                                   "[A-Z][a-z]\\w+|氏|さん|[部課所]長|代表"),
                    true),
         expression(QStringLiteral("\\b(?:managers?|head|director|officer|team|department|committee|lead|leader|"
                                   "coordinator|supervisor|desk|employees?|council|staff|"
                                   "everyone|everybody|nobody|hr|ceo|cfo|owner|people|person|grades?)\\b|部|課|長|者|"
                                   "室|担当|チーム|窓口|委員|全員"))},
        {Cue::Place,
         expression(QStringLiteral("\\bwhere\\b|\\b(?:which|what) "
                                   "(?:city|country|office|floor|room|building|site|place|location|region|state|area)"
                                   "\\b|どこ|場所|何階|住所")),
         expression(QStringLiteral("\\b(?:in|at|on|from|to|near|into|of|between|behind|above|below)\\s+(?:the\\s+)?(?:["
                                   "A-Z]|\\w+ (?:floor|room|building|hall|gate|portal|site|page|"
                                   "folder|system|desk))|\\b(?:floor|room|building|street|gate|portal|intranet|"
                                   "reception|locker|cabinet|basement|hall|lane)\\b|https?://|(?:^|\\s)/\\w[\\w./-]*|"
                                   "階|室|市|区|町|県|国|棟|号|公園|駅|門|ポータル|システム"),
                    true),
         expression(QStringLiteral("\\b(?:in|at|on|next to)\\b|で|に"))},
        {Cue::Reason,
         expression(
             QStringLiteral("\\bwhy\\b|\\breasons?\\b|\\bwhat (?:causes?d?|for)\\b|なぜ|何故|理由|どうして|原因")),
         expression(QStringLiteral("\\b(?:because|since|due to|so that|in order to|reason|therefore|as a "
                                   "result|caus\\w+|owing to|to (?:avoid|prevent|ensure|protect|keep|make|"
                                   "reduce))\\b|ため|ので|理由|により|原因")),
         expression(QStringLiteral("から|\\bfor\\b"))},
        {Cue::Manner,
         expression(
             QStringLiteral("\\bhow (?:do|does|did|can|could|should|to|must|is|are|was|were|would|will)\\b|\\bwhat "
                            "(?:should|must|do) (?:i|we|you)\\b|\\bsteps?\\b|\\bprocedure\\b|"
                            "\\bprocess\\b|どう(?:やって|すれば|したら)|どのように|手順|方法|やり方")),
         expression(QStringLiteral("\\b(?:by|via|through|using|with|submit|send|fill|enter|open|contact|call|ask|press|"
                                   "book|report|form|portal|system|must|should|click|choose|select|"
                                   "hold|tell)\\b|により|によって|から|提出|申請|入力|連絡|使|通じて|ください|します")),
         expression(QStringLiteral("."))},
    };
}

QList<CueRule> shapes()
{
    const QRegularExpression nothing;
    return {
        {Cue::Definition,
         expression(QStringLiteral(
             "^\\s*what(?:'s| is| are| was| were| "
             "does)\\b(?!.*\\b(?:number|amount|time|date|price|cost|maximum|minimum|limit|budget|fee)\\b)|"
             "\\bdefin(?:e|ition)\\b|\\bmean(?:s|ing)?\\b|とは|って何|意味")),
         nothing, nothing},
        {Cue::List,
         expression(QStringLiteral("\\blist\\b|\\bwhich\\b|\\bwhat are\\b|\\bname (?:the|all|three|two)\\b|\\bwhat "
                                   "(?:kinds?|types?|items|documents|steps|things|benefits|rules)\\b|"
                                   "すべて|全て|一覧|挙げ|どんな|どのような")),
         nothing, nothing},
        {Cue::Summary,
         expression(QStringLiteral("\\bsummar|\\boverview\\b|\\bkey points?\\b|\\btl;?dr\\b|\\bmain "
                                   "(?:points?|ideas?)\\b|\\bin short\\b|要約|まとめ(?!て休)|概要|要点")),
         nothing, nothing},
        {Cue::YesNo,
         expression(
             QStringLiteral("^\\s*(?:and |but |so "
                            ")?(?:is|are|was|were|can|could|do|does|did|may|must|will|would|has|have|should|am)\\b|"
                            "(?:ます|です|でしょう|でき(?:ます)?|ない)か[。？?]*\\s*$")),
         nothing, nothing},
    };
}

const QList<CueRule>& rules()
{
    static const QList<CueRule> all = amounts() + times() + entities() + shapes();
    return all;
}

bool hit(const QRegularExpression& pattern, const QString& text)
{
    return !pattern.pattern().isEmpty() && pattern.match(text).hasMatch();
}

} // namespace

Cues cuesOf(const QString& question)
{
    Cues cues;
    for (const CueRule& rule : rules()) {
        if (hit(rule.wording, question))
            cues |= rule.cue;
    }
    if (!cues.testFlag(Cue::YesNo))
        return cues;
    // "Do I need a receipt above ten euros, and when?" is no plain yes or no; 何人ですか is none at all.
    static const QRegularExpression asking(QStringLiteral("何|誰|いつ|どこ|どの|どう|なぜ|いくら|いくつ"));
    if (hit(asking, question))
        return cues & ~Cues(Cue::YesNo);
    // Words such as "budget" ask for an amount only where something asks.
    static const QRegularExpression inner(QStringLiteral("\\b(?:who|when|where|why|how|which|what)\\b"),
                                          QRegularExpression::CaseInsensitiveOption);
    return hit(inner, question) ? cues : Cues(Cue::YesNo);
}

QString unitAskedFor(const QString& question)
{
    static const QRegularExpression english(
        QStringLiteral("\\bhow many (?:\\w+ly |working |full |paid |additional |extra |more )?([a-z]{3,})s?\\b"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression japanese(
        QStringLiteral("何(日間|週間|か月|ヶ月|カ月|年間|時間|文字|キロ|パーセント|人|名|個|件|日|回|枚|台|社|度|歳|才|"
                       "分|年|月|時|円|点|種類|階)"));
    const auto counted = japanese.match(question);
    if (counted.hasMatch())
        return counted.captured(1);
    const auto named = english.match(question);
    if (!named.hasMatch())
        return {};
    QString unit = named.captured(1).toLower();
    if (unit.endsWith(QLatin1Char('s')))
        unit.chop(1);
    return unit;
}

double evidenceOf(const QString& sentence, Cues cues, const QString& unit)
{
    double best = 0;
    double exact = 0;
    int exactCues = 0;
    for (const CueRule& rule : rules()) {
        if (!cues.testFlag(rule.cue) || (int(rule.cue) & kCheckableCues) == 0)
            continue;
        const double here = hit(rule.strong, sentence) ? 1.0 : hit(rule.weak, sentence) ? 0.4 : 0.0;
        best = std::max(best, here);
        if ((int(rule.cue) & kExactCues) != 0) {
            exact += here;
            ++exactCues;
        }
    }
    // "The limit of the allowance" wants a number that is an amount: every exact cue counts.
    const double value = exactCues > 0 ? std::max(exact / exactCues, best * 0.5) : best;
    if (value < 0.7 || unit.isEmpty())
        return value;
    // A number of something else is worth less than a number of what is counted.
    const bool spaced = unit.front().unicode() < 0x80;
    const QString ahead = spaced ? QStringLiteral("[\\s-]+(?:[\\w-]+[\\s-]+){0,3}?") : QStringLiteral("\\s*");
    const QRegularExpression counted(QStringLiteral("(?:\\d|\\b(?:%1|a|an)\\b)").arg(QString::fromLatin1(kNumberWord)) +
                                         ahead + QRegularExpression::escape(unit),
                                     QRegularExpression::CaseInsensitiveOption);
    return counted.match(sentence).hasMatch() ? value : spaced ? 0.7 * value : 0.2;
}

} // namespace sandbox::reader
