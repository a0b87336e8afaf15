// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the architecture: declared edges, ranks, size budgets, forbidden shapes. Every failure names file and line.
#include "sourcetree.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

using namespace house;

namespace {

/// What is allowed to be longer, each with its reason: "path: reason" lines.
QHash<QString, QString> exceptions()
{
    QHash<QString, QString> rows;
    const SourceTree tree(QStringLiteral(PILOTHOUSE_SOURCE_DIR));
    for (const QString& line : tree.lines(QStringLiteral("tests/house/exceptions.txt"))) {
        const qsizetype colon = line.indexOf(QLatin1String(": "));
        if (!line.startsWith(QLatin1Char('#')) && colon > 0) {
            rows.insert(line.left(colon), line.mid(colon + 2));
        }
    }
    return rows;
}

int rankOf(const QString& library)
{
    static const QHash<QString, int> ranks{
        {QStringLiteral("models/core"), 0},      {QStringLiteral("models/settings"), 1}, {QStringLiteral("models/telemetry"), 1},
        {QStringLiteral("models/kql"), 1},       {QStringLiteral("models/http"), 2},     {QStringLiteral("models/identity"), 3},
        {QStringLiteral("models/azure"), 3},
    };
    if (ranks.contains(library)) {
        return ranks.value(library);
    }
    if (library.startsWith(QLatin1String("models/"))) {
        return 4;
    }
    if (library.startsWith(QLatin1String("widgets/"))) {
        return 5;
    }
    return library == QLatin1String("app/sandbox") ? 6 : 7;
}

constexpr int signInRows = 44;

/// Tests named after row `row` of the sign-in matrix: slots that CTest runs, Python functions and Node tests.
QStringList testsOfSignInRow(const QString& root, int row)
{
    const QString number = QStringLiteral("%1").arg(row, 2, 10, QLatin1Char('0'));
    const QRegularExpression name(QStringLiteral("\\bvoid (row%1_\\w+)\\(\\)|\\bdef test_(row%1_\\w+)\\(|\\btest\\(['\"`](row%1_[^'\"`]+)").arg(number));
    QStringList found;
    QDirIterator it(root + QStringLiteral("/tests"), {QStringLiteral("tst_*.cpp"), QStringLiteral("*.test.mjs"), QStringLiteral("*.py")}, QDir::Files,
                    QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        QFile file(path);
        if (path.contains(QLatin1String("node_modules")) || !file.open(QIODevice::ReadOnly)) {
            continue;
        }
        auto matches = name.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const auto match = matches.next();
            const QString test = match.captured(match.lastCapturedIndex());
            if (!test.endsWith(QLatin1String("_data"))) {
                found << QFileInfo(path).fileName() + QLatin1Char(':') + test;
            }
        }
    }
    return found;
}

/// Rows that tests/identity/README.md gives a reason for instead of a test: "| NN | why |" below the heading "Rows without a test".
QHash<int, QString> excusedSignInRows(const QString& readme)
{
    static const QRegularExpression row(QStringLiteral("^\\| *(\\d+) *\\| *(.{20,}) *\\|$"));
    QHash<int, QString> reasons;
    const QString section = readme.section(QStringLiteral("## Rows without a test"), 1).section(QStringLiteral("\n## "), 0, 0);
    for (const QString& line : section.split(QLatin1Char('\n'))) {
        const auto match = row.match(line);
        if (match.hasMatch()) {
            reasons.insert(match.captured(1).toInt(), match.captured(2));
        }
    }
    return reasons;
}

} // namespace

class HouseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIncludeFollowsADeclaredEdge();
    void noDeclaredEdgePointsUp();
    void libraryEdges_data();
    void libraryEdges();
    void modelsHaveNoPixels();
    void widgetsDoNoWireWork();
    void onlyTheCloudProfileKnowsTheSandbox();
    void filesAndFunctionsKeepTheirBudgets();
    void noCoroutineShapeThatTheCompilerBreaks();
    void noBlockingWaitOutsideMain();
    void everySourceNamesItsLicence();
    void everySignInRowHasItsTest_data();
    void everySignInRowHasItsTest();
    void atMostFourSignInRowsHaveOnlyAReason();
    void topLevelHoldsWhatTheDesignSays();
    void headlessProgramsLinkNoGui_data();
    void headlessProgramsLinkNoGui();
    void bodiesAreMeasured();
    void commentsAndStringsAreBlanked();

private:
    SourceTree m_tree{QStringLiteral(PILOTHOUSE_SOURCE_DIR)};
};

void HouseTest::everyIncludeFollowsADeclaredEdge()
{
    const QList<Library> libraries = m_tree.libraries();
    QVERIFY(libraries.size() > 3);
    QSet<QString> known;
    for (const Library& library : libraries) {
        known.insert(library.path);
    }
    QStringList problems;
    int checked = 0;
    for (const Library& library : libraries) {
        for (const QString& file : m_tree.sources(library.path)) {
            // A nested library's files belong to the nested library.
            const auto owner = std::find_if(libraries.begin(), libraries.end(), [&](const Library& other) {
                return other.path.size() > library.path.size() && file.startsWith(other.path + QLatin1Char('/'));
            });
            if (owner != libraries.end()) {
                continue;
            }
            for (const auto& [number, target] : quotedIncludes(m_tree.text(file))) {
                QString wanted;
                for (const QString& candidate : {QStringLiteral("models/") + target, target, QStringLiteral("app/") + target}) {
                    for (const QString& path : known) {
                        if (candidate.startsWith(path + QLatin1Char('/')) && path.size() > wanted.size()) {
                            wanted = path;
                        }
                    }
                    if (!wanted.isEmpty()) {
                        break;
                    }
                }
                ++checked;
                if (!wanted.isEmpty() && wanted != library.path && !library.dependsOn.contains(wanted)) {
                    problems << QStringLiteral("%1:%2 includes %3, but %4 does not declare %5")
                                    .arg(file).arg(number).arg(target, library.path, wanted);
                }
            }
        }
    }
    QVERIFY(checked > 20);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void HouseTest::noDeclaredEdgePointsUp()
{
    QStringList problems;
    for (const Library& library : m_tree.libraries()) {
        const int rank = rankOf(library.path);
        for (const QString& dependency : library.dependsOn) {
            const int below = rankOf(dependency);
            const bool siblings = rank == below && (rank == 4 || rank == 7);
            const bool toCommon = rank == 5 && below == 5 &&
                                  (dependency == QLatin1String("widgets/common") || dependency == QLatin1String("widgets/charts"));
            if (below > rank || (below == rank && !siblings && !toCommon)) {
                problems << QStringLiteral("%1 (rank %2) may not depend on %3 (rank %4)")
                                .arg(library.path).arg(rank).arg(dependency).arg(below);
            }
        }
        if (library.path == QLatin1String("app/sandbox")) {
            for (const QString& dependency : library.dependsOn) {
                if (dependency != QLatin1String("models/core") && dependency != QLatin1String("models/kql")) {
                    problems << QStringLiteral("app/sandbox may not share %1 with the clients").arg(dependency);
                }
            }
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void HouseTest::libraryEdges_data()
{
    QTest::addColumn<Library>("library");
    for (const Library& library : m_tree.libraries()) {
        QTest::newRow(qPrintable(library.path)) << library;
    }
}

void HouseTest::libraryEdges()
{
    QFETCH(Library, library);
    if (rankOf(library.path) >= 5 && library.path != QLatin1String("app/sandbox")) {
        return; // Gui is allowed from rank 5 on
    }
    for (const QString& module : library.qtModules) {
        QVERIFY2(module != QLatin1String("Gui") && module != QLatin1String("Widgets") && module != QLatin1String("Charts"),
                 qPrintable(library.path + QStringLiteral(" links Qt ") + module));
    }
}

void HouseTest::modelsHaveNoPixels()
{
    static const QRegularExpression pixels(
        QStringLiteral("#include <Q(Widget|Application|GuiApplication|Painter|Pixmap|Image|Icon|Color|Font|Chart|MessageBox|Label)>"));
    QStringList problems;
    for (const QString& file : m_tree.sources(QStringLiteral("models"))) {
        if (pixels.match(m_tree.text(file)).hasMatch()) {
            problems << file;
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void HouseTest::widgetsDoNoWireWork()
{
    static const QRegularExpression wire(QStringLiteral("\\b(co_await|QUrl\\(|QJson\\w+|QNetwork\\w+)\\b"));
    QStringList problems;
    for (const QString& file : m_tree.sources(QStringLiteral("widgets"))) {
        const QStringList lines = withoutCommentsAndStrings(m_tree.text(file)).split(QLatin1Char('\n'));
        for (int i = 0; i < lines.size(); ++i) {
            if (wire.match(lines[i]).hasMatch()) {
                problems << QStringLiteral("%1:%2").arg(file).arg(i + 1);
            }
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void HouseTest::onlyTheCloudProfileKnowsTheSandbox()
{
    static const QRegularExpression branch(QStringLiteral("\\bif\\b.*sandbox|sandbox.*\\?"),
                                           QRegularExpression::CaseInsensitiveOption);
    QStringList problems;
    for (const QString& folder : {QStringLiteral("models/azure"), QStringLiteral("models/http"), QStringLiteral("models/playground")}) {
        for (const QString& file : m_tree.sources(folder)) {
            if (file.contains(QLatin1String("cloudprofile"))) {
                continue;
            }
            const QStringList lines = withoutCommentsAndStrings(m_tree.text(file)).split(QLatin1Char('\n'));
            for (int i = 0; i < lines.size(); ++i) {
                if (branch.match(lines[i]).hasMatch()) {
                    problems << QStringLiteral("%1:%2 %3").arg(file).arg(i + 1).arg(lines[i].trimmed());
                }
            }
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void HouseTest::filesAndFunctionsKeepTheirBudgets()
{
    const QHash<QString, QString> allowed = exceptions();
    QStringList problems;
    int measured = 0;
    for (const QString& folder : {QStringLiteral("models"), QStringLiteral("widgets"), QStringLiteral("app")}) {
        for (const QString& file : m_tree.sources(folder)) {
            const int count = m_tree.lines(file).size() - 1;
            const bool header = file.endsWith(QLatin1String(".h"));
            const int budget = header ? 200 : 400;
            if (count > 800 || (count > budget && !allowed.contains(file))) {
                problems << QStringLiteral("%1 has %2 lines, the budget is %3").arg(file).arg(count).arg(budget);
            }
            for (const Function& function : functions(withoutCommentsAndStrings(m_tree.text(file)))) {
                ++measured;
                if (function.length > 60 && !allowed.contains(file + QLatin1Char('#') + function.name)) {
                    problems << QStringLiteral("%1:%2 %3 has %4 lines, the budget is 60")
                                    .arg(file).arg(function.line).arg(function.name).arg(function.length);
                }
            }
        }
    }
    QVERIFY(measured > 30);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void HouseTest::noCoroutineShapeThatTheCompilerBreaks()
{
    // Seen to be miscompiled: a condition that awaits, a ternary that awaits, an aggregate built in an awaited call.
    static const QRegularExpression shape(
        QStringLiteral("(if|while|switch) *\\(.*co_await|\\?.*co_await|co_await.*\\?.*:|co_await [\\w:.>-]+\\([A-Z]\\w*\\{"));
    QStringList problems;
    for (const QString& folder : {QStringLiteral("models"), QStringLiteral("app")}) {
        for (const QString& file : m_tree.sources(folder)) {
            const QStringList lines = withoutCommentsAndStrings(m_tree.text(file)).split(QLatin1Char('\n'));
            for (int i = 0; i < lines.size(); ++i) {
                if (shape.match(lines[i]).hasMatch()) {
                    problems << QStringLiteral("%1:%2 %3").arg(file).arg(i + 1).arg(lines[i].trimmed());
                }
            }
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void HouseTest::noBlockingWaitOutsideMain()
{
    static const QRegularExpression wait(QStringLiteral("\\b(QEventLoop|processEvents|QCoro::waitFor|waitFor[A-Z]\\w*|msleep|sleep_for)\\b"));
    const QHash<QString, QString> allowed = exceptions();
    QStringList problems;
    for (const QString& folder : {QStringLiteral("models"), QStringLiteral("widgets"), QStringLiteral("app")}) {
        for (const QString& file : m_tree.sources(folder)) {
            if (file.endsWith(QLatin1String("/main.cpp")) || allowed.contains(file + QStringLiteral("#wait"))) {
                continue;
            }
            const QStringList lines = withoutCommentsAndStrings(m_tree.text(file)).split(QLatin1Char('\n'));
            for (int i = 0; i < lines.size(); ++i) {
                const auto match = wait.match(lines[i]);
                if (match.hasMatch() && !match.captured().startsWith(QLatin1String("waitForDone"))) {
                    problems << QStringLiteral("%1:%2 %3").arg(file).arg(i + 1).arg(lines[i].trimmed());
                }
            }
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void HouseTest::everySourceNamesItsLicence()
{
    QStringList problems;
    for (const QString& folder : {QStringLiteral("models"), QStringLiteral("widgets"), QStringLiteral("app"), QStringLiteral("tests")}) {
        for (const QString& file : m_tree.sources(folder)) {
            if (!m_tree.text(file).startsWith(QLatin1String("// SPDX-License-Identifier: GPL-3.0-or-later\n"))) {
                problems << file;
            }
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void HouseTest::everySignInRowHasItsTest_data()
{
    QTest::addColumn<int>("row");
    for (int row = 1; row <= signInRows; ++row) {
        QTest::addRow("%02d", row) << row;
    }
}

void HouseTest::everySignInRowHasItsTest()
{
    QFETCH(int, row);
    const QString readme = m_tree.text(QStringLiteral("tests/identity/README.md"));
    const QStringList tests = testsOfSignInRow(QStringLiteral(PILOTHOUSE_SOURCE_DIR), row);
    QVERIFY2(!tests.isEmpty() || excusedSignInRows(readme).contains(row), "no test has this number in its name, and the README gives no reason");
    // Every file that holds a test of this row is named in the row of the table, so that the table can be believed.
    const QString line = QRegularExpression(QStringLiteral("\\n\\| *%1 *\\|[^\n]*").arg(row)).match(readme).captured();
    QVERIFY2(!line.isEmpty(), "the README's table has no such row");
    for (const QString& test : tests) {
        QString file = test.section(QLatin1Char(':'), 0, 0).section(QLatin1Char('.'), 0, 0);
        QVERIFY2(line.contains(file), qPrintable(QStringLiteral("%1 is not in the README's row: %2").arg(test, line.trimmed())));
    }
}

void HouseTest::atMostFourSignInRowsHaveOnlyAReason()
{
    const QString readme = m_tree.text(QStringLiteral("tests/identity/README.md"));
    QVERIFY(excusedSignInRows(readme).size() <= 4);
    const QHash<int, QString> read = excusedSignInRows(QStringLiteral("text\n## Rows without a test\n| 12 | A reason that is long enough. |\n| 13 | no |\n## Next\n| 14 | Not in this section at all. |\n"));
    QCOMPARE(read.keys(), QList<int>{12});
}

void HouseTest::topLevelHoldsWhatTheDesignSays()
{
    static const QSet<QString> allowed{
        QStringLiteral("CMakeLists.txt"), QStringLiteral("CMakePresets.json"), QStringLiteral("app"),
        QStringLiteral("widgets"), QStringLiteral("models"), QStringLiteral("resources"), QStringLiteral("translations"),
        QStringLiteral("tests"), QStringLiteral("packaging"), QStringLiteral("README.md"), QStringLiteral("LICENSE"),
        QStringLiteral("build")};
    QStringList problems;
    for (const QString& entry : QDir(QStringLiteral(PILOTHOUSE_SOURCE_DIR)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
        if (!allowed.contains(entry)) {
            problems << entry;
        }
    }
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
}

void HouseTest::headlessProgramsLinkNoGui_data()
{
    QTest::addColumn<QString>("program");
    QTest::newRow("pilothouse-cli") << QStringLiteral("pilothouse-cli");
    QTest::newRow("pilothouse-sandbox") << QStringLiteral("pilothouse-sandbox");
}

void HouseTest::headlessProgramsLinkNoGui()
{
    QFETCH(QString, program);
    const QString path = QStringLiteral(PILOTHOUSE_BIN_DIR "/") + program;
    QVERIFY2(QFile::exists(path), qPrintable(path + QStringLiteral(" was not built")));
    QProcess readelf;
    readelf.start(QStringLiteral("readelf"), {QStringLiteral("-d"), path});
    QVERIFY(readelf.waitForFinished());
    const QString dynamic = QString::fromUtf8(readelf.readAllStandardOutput());
    QVERIFY(dynamic.contains(QLatin1String("libQt6Core")));
    QVERIFY2(!dynamic.contains(QLatin1String("libQt6Widgets")) && !dynamic.contains(QLatin1String("libQt6Gui")), qPrintable(dynamic));
}

void HouseTest::bodiesAreMeasured()
{
    const QString code = QStringLiteral("#include <x>\nnamespace a {\nclass B {\npublic:\n  int f() {\n    if (x) {\n    }\n  }\n};\nB::B(int y)\n"
                                        "    : m{y}\n{\n}\n}\n");
    const QList<Function> found = functions(code);
    QVERIFY(!found.isEmpty());
    QCOMPARE(found[0].name, QStringLiteral("int f"));
    QCOMPARE(found[0].line, 5);
    QCOMPARE(found[0].length, 4);
}

void HouseTest::commentsAndStringsAreBlanked()
{
    const QString blanked = withoutCommentsAndStrings(QStringLiteral("a(\"{\"); // {\n/* { */ b('{'); R\"x({)x\" 1'000"));
    QVERIFY(!blanked.contains(QLatin1Char('{')));
    QVERIFY(blanked.contains(QLatin1String("b(")));
    QVERIFY(blanked.endsWith(QLatin1String("1'000")));
    QCOMPARE(blanked.count(QLatin1Char('\n')), 1);
}

QTEST_GUILESS_MAIN(HouseTest)
#include "tst_house.moc"
