// SPDX-License-Identifier: GPL-3.0-or-later
// What the editor asks: colours, problems, proposals.
#include "kql/kql.h"
#include "kql/language.h"
#include "kql/parser.h"

#include <QElapsedTimer>
#include <QTest>
#include <algorithm>

using kql::TokenClass;
using kql::Type;

namespace {

kql::Schemas schemas()
{
    return {{QStringLiteral("AppRequests"),
             {{QStringLiteral("TimeGenerated"), Type::DateTime},
              {QStringLiteral("Name"), Type::String},
              {QStringLiteral("DurationMs"), Type::Real},
              {QStringLiteral("ItemCount"), Type::Int},
              {QStringLiteral("Properties"), Type::Dynamic}}},
            {QStringLiteral("AppTraces"), {{QStringLiteral("Message"), Type::String}, {QStringLiteral("OperationId"), Type::String}}}};
}

QString painted(const QString& text)
{
    static const char letters[] = ".KOFATSN#P$!";
    QString shown(text.size(), u'.');
    for (const kql::ClassSpan& span : kql::classify(text)) {
        for (int i = span.position; i < span.position + span.length; ++i) {
            shown[i] = QLatin1Char(letters[int(span.kind)]);
        }
    }
    return shown;
}

/// Proposals at the bar in the text.
kql::Completion proposals(QString text)
{
    const qsizetype caret = text.indexOf(QStringLiteral("¦"));
    text.remove(caret, 1);
    return kql::complete(text, int(caret), schemas());
}

bool proposes(const QString& text, const QString& word)
{
    const kql::Completion made = proposals(text);
    return std::any_of(made.proposals.begin(), made.proposals.end(), [&](const kql::Proposal& p) { return p.text == word; });
}

} // namespace

class LanguageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void wordsAreColouredByWhatTheyAre();
    void linesAreColouredAlone();
    void everySyntaxProblemIsFound();
    void everyUnknownNameIsFound();
    void columnsOfTheResultAreKnown();
    void anEmptyTextHasNoProblems();
    void operatorsAreProposedBehindAPipe();
    void columnsAreThoseBehindTheStepsBefore();
    void columnsOfANestedQueryAreProposedInside();
    void tablesAndLetsAreProposedAtTheStart();
    void wordsOfAListAreProposedAlone();
    void nothingIsProposedInTextsAndComments();
    void functionsHaveASignatureAndASentence();
    void hostileTextsEndSoon_data();
    void hostileTextsEndSoon();
};

void LanguageTest::wordsAreColouredByWhatTheyAre()
{
    QCOMPARE(painted(QStringLiteral("T | where a has \"x\" // c")), QStringLiteral("..O.OOOOO...KKK.SSS.####"));
    QCOMPARE(painted(QStringLiteral("T | project-away a")), QStringLiteral("..O.OOOOOOOOOOOO.."));
    QCOMPARE(painted(QStringLiteral("T | summarize sum(a) by bin(b, 1h)")), QStringLiteral("..O.OOOOOOOOO.AAAP.P.KK.FFFP.P.NNP"));
    QCOMPARE(painted(QStringLiteral("T | wher a")), QStringLiteral("..O.!!!!.."));
    QCOMPARE(painted(QStringLiteral("print x = long(1), d.count")), QStringLiteral("KKKKK...P.TTTTPNPP..P....."));
}

void LanguageTest::linesAreColouredAlone()
{
    kql::LineState state = 0;
    QVERIFY(kql::classifyLine(QStringLiteral("T |"), state).size() == 1);
    const QList<kql::ClassSpan> next = kql::classifyLine(QStringLiteral("  take 5"), state);
    QCOMPARE(next.value(0), (kql::ClassSpan{2, 4, TokenClass::Operator}));
    QCOMPARE(state, 0);
    kql::classifyLine(QStringLiteral("print ```a"), state);
    QVERIFY(state != 0);
    QCOMPARE(kql::classifyLine(QStringLiteral("where | take"), state), (QList<kql::ClassSpan>{{0, 12, TokenClass::Text}}));
    QCOMPARE(kql::classifyLine(QStringLiteral("b```, 1"), state).value(0), (kql::ClassSpan{0, 4, TokenClass::Text}));
    QCOMPARE(state, 0);
}

void LanguageTest::everySyntaxProblemIsFound()
{
    const kql::Checked found = kql::check(QStringLiteral("AppRequests\n| wher Name == 1\n| take\n| extend x ="), schemas());
    QCOMPARE(found.problems.size(), 3);
    QCOMPARE(found.problems[0].line, 2);
    QCOMPARE(found.problems[0].column, 3);
    QCOMPARE(found.problems[0].length, 4);
    QCOMPARE(found.problems[1].line, 4);
    QCOMPARE(found.problems[2].line, 4);
}

void LanguageTest::everyUnknownNameIsFound()
{
    const kql::Checked found =
        kql::check(QStringLiteral("AppRequests | where Nope == 1 | extend x = Nope2 | summarize count() by Nope3"), schemas());
    QCOMPARE(found.problems.size(), 3);
    QCOMPARE(found.problems[0].position, 20);
    QCOMPARE(found.problems[0].length, 4);
    QCOMPARE(found.problems[0].code, QStringLiteral("SemanticError"));
    QCOMPARE(found.problems[1].position, 43);
    QCOMPARE(found.problems[2].position, 72);
    QCOMPARE(kql::check(QStringLiteral("AppRequests | where strlen(DurationMs) > 1"), schemas()).problems.size(), 1);
    QCOMPARE(kql::check(QStringLiteral("Nope | take 1"), schemas()).problems.size(), 1);
}

void LanguageTest::columnsOfTheResultAreKnown()
{
    const kql::Checked made = kql::check(
        QStringLiteral("let f = (t: (DurationMs: real)) { t | extend slow = DurationMs > 100 };\n"
                       "let from = ago(1h);\n"
                       "f(AppRequests) | where TimeGenerated > from | summarize n = sum(ItemCount), avg(DurationMs) by bin(TimeGenerated, 5m), slow"),
        schemas());
    QVERIFY2(made.problems.isEmpty(), qPrintable(made.problems.value(0).message));
    const kql::Schema expected{{QStringLiteral("TimeGenerated"), Type::DateTime},
                               {QStringLiteral("slow"), Type::Bool},
                               {QStringLiteral("n"), Type::Long},
                               {QStringLiteral("avg_DurationMs"), Type::Real}};
    QCOMPARE(made.columns, expected);
}

void LanguageTest::anEmptyTextHasNoProblems()
{
    QVERIFY(kql::check(QString(), schemas()).problems.isEmpty());
    QVERIFY(kql::check(QStringLiteral("  // nothing yet\n"), schemas()).problems.isEmpty());
}

void LanguageTest::operatorsAreProposedBehindAPipe()
{
    const kql::Completion made = proposals(QStringLiteral("AppRequests | su¦"));
    QCOMPARE(made.position, 14);
    QCOMPARE(made.length, 2);
    QCOMPARE(made.proposals.value(0).text, QStringLiteral("summarize"));
    QVERIFY(!made.proposals.value(0).help.isEmpty());
    QVERIFY(proposes(QStringLiteral("AppRequests | project-a¦"), QStringLiteral("project-away")));
    QVERIFY(!proposes(QStringLiteral("AppRequests | ¦"), QStringLiteral("Name")));
}

void LanguageTest::columnsAreThoseBehindTheStepsBefore()
{
    QVERIFY(proposes(QStringLiteral("AppRequests | where ¦"), QStringLiteral("DurationMs")));
    QVERIFY(proposes(QStringLiteral("AppRequests | where strlen(Na¦"), QStringLiteral("Name")));
    const QString behind = QStringLiteral("AppRequests | summarize total = sum(ItemCount) by Name | where ¦");
    QVERIFY(proposes(behind, QStringLiteral("total")));
    QVERIFY(!proposes(behind, QStringLiteral("DurationMs")));
    QVERIFY(proposes(QStringLiteral("AppRequests | summarize ¦"), QStringLiteral("percentile")));
    QVERIFY(!proposes(QStringLiteral("AppRequests | where ¦"), QStringLiteral("percentile")));
    QVERIFY(proposes(QStringLiteral("let limit1 = 5; AppRequests | where ¦"), QStringLiteral("limit1")));
    QVERIFY(proposes(QStringLiteral("let T = AppRequests | project Name; T | where ¦"), QStringLiteral("Name")));
}

void LanguageTest::columnsOfANestedQueryAreProposedInside()
{
    const QString nested = QStringLiteral("AppRequests | join kind=inner (AppTraces | where ¦");
    QVERIFY(proposes(nested, QStringLiteral("Message")));
    QVERIFY(!proposes(nested, QStringLiteral("DurationMs")));
    QVERIFY(proposes(QStringLiteral("AppRequests | join kind=inner (¦"), QStringLiteral("AppTraces")));
    QVERIFY(proposes(QStringLiteral("AppRequests | join (AppTraces) on ¦"), QStringLiteral("Name")));
}

void LanguageTest::tablesAndLetsAreProposedAtTheStart()
{
    QVERIFY(proposes(QStringLiteral("App¦"), QStringLiteral("AppTraces")));
    QVERIFY(proposes(QStringLiteral("let mine = AppTraces; m¦"), QStringLiteral("mine")));
    QVERIFY(proposes(QStringLiteral("union ¦"), QStringLiteral("AppTraces")));
}

void LanguageTest::wordsOfAListAreProposedAlone()
{
    const kql::Completion kinds = proposals(QStringLiteral("AppRequests | join kind=¦"));
    QVERIFY(std::any_of(kinds.proposals.begin(), kinds.proposals.end(), [](const kql::Proposal& p) { return p.text == u"leftanti"; }));
    QCOMPARE(kinds.proposals.size(), 10);
    QVERIFY(proposes(QStringLiteral("AppRequests | render ¦"), QStringLiteral("timechart")));
    QVERIFY(proposes(QStringLiteral("print x = datatable(a: ¦"), QStringLiteral("timespan")));
}

void LanguageTest::nothingIsProposedInTextsAndComments()
{
    QVERIFY(proposals(QStringLiteral("AppRequests | where Name == \"App¦")).proposals.isEmpty());
    QVERIFY(proposals(QStringLiteral("AppRequests // App¦")).proposals.isEmpty());
}

void LanguageTest::functionsHaveASignatureAndASentence()
{
    QCOMPARE(kql::signatureOf(QStringLiteral("substring")), QStringLiteral("substring(string, start, [length])"));
    QCOMPARE(kql::signatureOf(QStringLiteral("nothing")), QString());
    QVERIFY(!kql::helpOn(QStringLiteral("make-series")).isEmpty());
    QVERIFY(!kql::helpOn(QStringLiteral("bin")).isEmpty());
}

void LanguageTest::hostileTextsEndSoon_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("ten megabytes") << QString(10 << 20, u'a');
    QTest::newRow("parentheses") << QStringLiteral("print ") + QString(10'000, u'(') + u'1';
    QTest::newRow("two megabytes of parentheses") << QStringLiteral("print ") + QString(2'000'000, u'(');
    QTest::newRow("brackets") << QStringLiteral("print ") + QString(100'000, u'[');
    QTest::newRow("signs") << QStringLiteral("print ") + QString(100'000, u'-') + u'1';
    QTest::newRow("sums") << QStringLiteral("print 1") + QStringLiteral("+1").repeated(200'000);
    QTest::newRow("members") << QStringLiteral("print a") + QStringLiteral(".b").repeated(200'000);
    QTest::newRow("pipes") << QStringLiteral("AppRequests") + QStringLiteral("|").repeated(200'000);
    QTest::newRow("statements") << QStringLiteral("let a=1;").repeated(100'000);
    QTest::newRow("lets of tables") << QStringLiteral("let a=(").repeated(20'000);
    QTest::newRow("arguments") << QStringLiteral("print strcat(") + QStringLiteral("(1),").repeated(50'000);
    QTest::newRow("quotes") << QString(200'000, u'"');
    QTest::newRow("backslashes") << u'"' + QString(200'000, u'\\');
    QTest::newRow("pattern") << QStringLiteral("print \"%1\" matches regex \"(a+)+$\"").arg(QString(50'000, u'a') + u'!');
    QTest::newRow("growing pattern") << QStringLiteral("print \"a\" matches regex \"((((a{1,100}){1,100}){1,100}){1,100}){1,100}\"");
    QTest::newRow("json") << QStringLiteral("print dynamic(") + QString(100'000, u'[');
    QTest::newRow("functions that double") << [] {
        QString text = QStringLiteral("let f0 = (x: long) { x };");
        for (int i = 1; i < 60; ++i) {
            text += QStringLiteral("let f%1 = (x: long) { f%2(x) + f%2(x) };").arg(i).arg(i - 1);
        }
        return text + QStringLiteral("print f59(1)");
    }();
}

void LanguageTest::hostileTextsEndSoon()
{
    QFETCH(QString, text);
    QElapsedTimer timer;
    timer.start();
    const kql::Checked found = kql::check(text, schemas());
    QVERIFY(found.problems.size() <= 200);
    kql::complete(text, int(text.size()), schemas());
    kql::classify(text);
    kql::Options options;
    options.now = QDateTime(QDate(2026, 1, 15), QTime(12, 0), Qt::UTC);
    const auto ran = kql::run(
        text, [](const QString&) { return std::optional<kql::Table>(); }, options);
    QVERIFY(ran || !ran.error().message.isEmpty());
    QVERIFY2(timer.elapsed() < 20'000, qPrintable(QStringLiteral("%1 ms").arg(timer.elapsed())));
}

QTEST_GUILESS_MAIN(LanguageTest)
#include "tst_language.moc"
