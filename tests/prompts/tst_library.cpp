// SPDX-License-Identifier: GPL-3.0-or-later
// The library's folder: index, search, references, moves, undo, changes of others, exchange.
#include "prompts/exchange.h"
#include "prompts/frontmatter.h"
#include "prompts/libraryscan.h"

#include <QCoroTask>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace prompts;

namespace {

void put(const QString& place, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(place).path());
    QFile file(place);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray content(const QString& place)
{
    QFile file(place);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

struct Folder
{
    QTemporaryDir root;
    QString path = root.filePath(QStringLiteral("prompts"));
    std::unique_ptr<Library> open(int pollMs = 0)
    {
        auto library = std::make_unique<Library>(Library::Parts{path, root.filePath(QStringLiteral("bin")), true, pollMs});
        const core::Result<void> opened = QCoro::waitFor(library->open());
        return opened ? std::move(library) : nullptr;
    }
};

QList<SearchMatch> matches(Library& library, const SearchQuery& query)
{
    QList<SearchMatch> all;
    const core::Result<SearchOutcome> outcome = QCoro::waitFor(library.search(query, [&all](QList<SearchMatch> found) { all << found; }, {}));
    return outcome && outcome->matches == all.size() ? all : QList<SearchMatch>();
}

} // namespace

class LibraryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstUseBringsSamples();
    void entriesSayWhatTheFilesSay();
    void quickReadingEqualsTheParser_data();
    void quickReadingEqualsTheParser();
    void searchFindsTextsNamesAndTags();
    void searchOfTenThousandIsFast();
    void movesUpdateReferencesAndUndo();
    void folderMovesKeepRelativeNames();
    void writesNeverOverwriteOthers();
    void deletedFilesComeBack();
    void outsideChangesAreSeen();
    void linksAndForeignPathsAreRefused();
    void graphKnowsRingsAndDependents();
    void vanishedFolderIsAProblemNotACrash();
    void bundlesComeBackAsTheyWere();
    void otherFormatsAreTakenOver();
    void checksAreCountedInTheBackground();
};

void LibraryTest::firstUseBringsSamples()
{
    Folder folder;
    const auto library = folder.open();
    QVERIFY(library);
    QCOMPARE(library->entries().size(), Library::samples().size());
    QVERIFY(library->snapshot()->find(QStringLiteral("grounded-answer")));
    QVERIFY(library->snapshot()->find(QStringLiteral("Grounded answer")));
    QDir(folder.path).removeRecursively();
    QDir().mkpath(folder.path);
    QCOMPARE(folder.open()->entries().size(), 0); // an existing folder stays as it is
}

void LibraryTest::entriesSayWhatTheFilesSay()
{
    Folder folder;
    put(folder.path + "/日本/é ü.prompty", "---\nname: Naïve 'x'\ndescription: \"Quoted: yes\"\ntags:\n  - one\n  - two words\nmodel:\n  api: completion\n  configuration:\n    type: azure_openai\n    azure_deployment: dep\n---\nx");
    put(folder.path + "/.git/hidden.prompty", "x");
    put(folder.path + "/bin.prompty", QByteArray("a\0b", 3));
    const auto library = folder.open();
    QCOMPARE(library->entries().size(), 2);
    const PromptEntry entry = *library->entry(QStringLiteral("日本/é ü.prompty"));
    QCOMPARE(entry.name, QStringLiteral("Naïve 'x'"));
    QCOMPARE(entry.description, QStringLiteral("Quoted: yes"));
    QCOMPARE(entry.tags, QStringList({"one", "two words"}));
    QCOMPARE(entry.api, QStringLiteral("completion"));
    QCOMPARE(entry.deployment, QStringLiteral("dep"));
    QVERIFY(!library->entry(QStringLiteral("bin.prompty"))->isReadable);
    QVERIFY(library->snapshot()->find(QStringLiteral("日本/é ü").normalized(QString::NormalizationForm_D)));
}

void LibraryTest::quickReadingEqualsTheParser_data()
{
    QTest::addColumn<QByteArray>("front");
    const QHash<QString, QByteArray> samples = Library::samples();
    for (auto it = samples.begin(); it != samples.end(); ++it) {
        if (it.key().endsWith(QLatin1String(".prompty"))) {
            QTest::newRow(qPrintable(it.key())) << parsePrompt(*it).prompt.frontMatter.toUtf8();
        }
    }
    QTest::newRow("folded") << QByteArray("name: >-\n  a\n  b\ndescription: |\n  x\n");
    QTest::newRow("continued") << QByteArray("name: a\n  b\ntags: [x,\n  y]\n");
    QTest::newRow("flow model") << QByteArray("model: {api: chat, configuration: {azure_deployment: d}}\n");
    QTest::newRow("flow configuration") << QByteArray("model:\n  api: chat\n  configuration: {type: openai, name: gpt}\n");
    QTest::newRow("newer") << QByteArray("name: x\nmodel:\n  id: gpt-4o\n  provider: foundry\n  connection:\n    kind: key\n    endpoint: e\nmetadata:\n  tags: [m]\n  authors: [n]\n");
    QTest::newRow("shorthand") << QByteArray("model: gpt-4o\n");
    QTest::newRow("anchors") << QByteArray("name: &n x\ndescription: *n\n");
    QTest::newRow("comments") << QByteArray("# c\nname: x # y\ntags: # none\n- a # b\n-  'c d'\nmodel:\n  # c\n  configuration:\n      azure_deployment: 'd' # e\n");
    QTest::newRow("escapes") << QByteArray("name: \"a\\u00e9\\n\"\ntags: [\"x, y\", z]\n");
    QTest::newRow("inputs like members") << QByteArray("inputs:\n  name: in\n  tags: [in]\n  model:\n    id: no\nname: out\n");
    QTest::newRow("null") << QByteArray("name: ~\ntags:\ndescription: null\n");
}

void LibraryTest::quickReadingEqualsTheParser()
{
    QFETCH(QByteArray, front);
    const QByteArray file = "---\n" + front + "---\nbody\n";
    PromptEntry entry;
    entry.path = QStringLiteral("a.prompty");
    readEntry(file, entry);
    const Prompt prompt = parsePrompt(file).prompt;
    QCOMPARE(entry.name, prompt.name);
    QCOMPARE(entry.description, prompt.description);
    QCOMPARE(entry.tags, prompt.tags);
    QCOMPARE(entry.authors, prompt.authors);
    QCOMPARE(entry.api, prompt.model.api);
    QCOMPARE(entry.provider, prompt.model.provider);
    QCOMPARE(entry.model, prompt.model.name);
    QCOMPARE(entry.deployment, prompt.model.deployment);
}

void LibraryTest::searchFindsTextsNamesAndTags()
{
    Folder folder;
    put(folder.path + "/a.prompty", "---\nname: Alpha\ntags: [Blue]\n---\nsystem:\nÄpfel und Birnen\nblues\n");
    put(folder.path + "/sub/b.prompty", "---\nname: Beta\n---\nuser:\nblue äpfel blue\r\n");
    const auto library = folder.open();
    SearchQuery query;
    query.text = QStringLiteral("äpfel");
    QList<SearchMatch> found = matches(*library, query);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).line, 6);
    QCOMPARE(found.at(0).column, 1);
    QCOMPARE(found.at(1).path, QStringLiteral("sub/b.prompty"));
    QCOMPARE(found.at(1).column, 6);
    QCOMPARE(found.at(1).context, QStringLiteral("blue äpfel blue"));
    QCOMPARE(found.at(1).context.mid(found.at(1).contextBegin, found.at(1).contextLength), QStringLiteral("äpfel"));
    query.matchesCase = true;
    QCOMPARE(matches(*library, query).size(), 1);
    query = {QStringLiteral("blue"), false, false, true};
    QCOMPARE(matches(*library, query).size(), 4); // the tag, its line, two in b
    query.where = SearchQuery::Tags;
    QCOMPARE(matches(*library, query).size(), 1);
    query = {QStringLiteral("^bl(ue|a)s?$"), true};
    QCOMPARE(matches(*library, query).size(), 2);
    query.where = SearchQuery::Body;
    QCOMPARE(matches(*library, query).size(), 1);
    query = {QStringLiteral("beta")};
    query.where = SearchQuery::Names;
    QCOMPARE(matches(*library, query).size(), 1);
    query.folder = QStringLiteral("other");
    QCOMPARE(matches(*library, query).size(), 0);
    QVERIFY(!Searcher::make({QStringLiteral("(a"), true}));
    QVERIFY(!Searcher::make({}));
    query = {QStringLiteral("e")};
    query.limit = 3;
    QCOMPARE(matches(*library, query).size(), 3);
}

void LibraryTest::searchOfTenThousandIsFast()
{
    std::vector<SearchableFile> files;
    const QByteArray text = Library::samples().value(QStringLiteral("chat/grounded-answer.prompty"));
    for (int i = 0; i < 10'000; ++i) {
        files.push_back({QStringLiteral("f/%1.prompty").arg(i), QStringLiteral("n%1").arg(i), {}, std::make_shared<const QByteArray>(text + "\nnumber " + QByteArray::number(i) + "\n"), bodyBeginOf(text)});
    }
    for (const SearchQuery& query : {SearchQuery{QStringLiteral("number 7777")}, SearchQuery{QStringLiteral("n[aeu]mber \\d*99\\b"), true}}) {
        const core::Result<Searcher> searcher = Searcher::make(query);
        QElapsedTimer clock;
        clock.start();
        qsizetype count = 0;
        searcher->searchParallel(files, [&count](const QList<SearchMatch>& found) { count += found.size(); });
        qInfo("%lld matches in %lld ms", qint64(count), clock.elapsed());
        QCOMPARE(count, query.isRegex ? 100 : 1);
        QVERIFY(clock.elapsed() < 2000);
    }
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(Searcher::make({QStringLiteral("number")})->searchParallel(files, [](const QList<SearchMatch>&) {}, stop.get_token()).isCancelled);
}

void LibraryTest::movesUpdateReferencesAndUndo()
{
    Folder folder;
    const QByteArray user("---\nname: u\nsample: ${file:data.json}\n---\n{% include 'parts/rules.jinja' %}\n{% include \"other.prompty\" %}\n");
    put(folder.path + "/u.prompty", user);
    put(folder.path + "/other.prompty", "---\nname: o\n---\nx");
    put(folder.path + "/parts/rules.jinja", "rules");
    put(folder.path + "/data.json", "{}");
    put(folder.path + "/f.flow.yaml", "steps:\n  - name: a\n    prompt: u@production\n");
    const auto library = folder.open();
    const auto move = [&](const QString& from, const QString& to) { return moveWithReferences(from, to, library->snapshot()->paths(), *library->snapshot()); };
    QVERIFY(!move("u.prompty", "other.prompty"));
    QVERIFY(!move("gone.prompty", "x.prompty"));
    QVERIFY(!move("u.prompty", "../x.prompty"));
    const core::Result<ChangeSet> rules = move("parts/rules.jinja", "shared/règles.jinja");
    QVERIFY(rules);
    QCOMPARE(rules->files.size(), 2);
    QVERIFY(library->apply(*rules));
    QVERIFY(content(folder.path + "/u.prompty").contains("'shared/règles.jinja'"));
    QVERIFY(!QFile::exists(folder.path + "/parts"));
    const core::Result<ChangeSet> moved = move("u.prompty", "deep/er/u.prompty");
    QVERIFY(moved);
    QVERIFY(library->apply(*moved));
    QVERIFY(content(folder.path + "/f.flow.yaml").contains("prompt: deep/er/u@production"));
    QCOMPARE(ReferenceGraph::build(library->snapshot()->paths(), *library->snapshot()).missing(), QList<Reference>());
    QVERIFY(library->canUndo());
    QVERIFY(library->undo());
    QVERIFY(library->undo());
    QCOMPARE(content(folder.path + "/u.prompty"), user);
    QCOMPARE(content(folder.path + "/parts/rules.jinja"), QByteArray("rules"));
}

void LibraryTest::folderMovesKeepRelativeNames()
{
    Folder folder;
    put(folder.path + "/a/x.prompty", "---\nname: x\n---\n{% include './y.jinja' %}{% include '../top.jinja' %}{% include 'a/y.jinja' %}");
    put(folder.path + "/a/y.jinja", "y");
    put(folder.path + "/top.jinja", "t");
    const auto library = folder.open();
    const core::Result<ChangeSet> change = moveWithReferences(QStringLiteral("a/"), QStringLiteral("b/c/"), library->snapshot()->paths(), *library->snapshot());
    QVERIFY(change);
    QVERIFY(library->apply(*change));
    QVERIFY2(content(folder.path + "/b/c/x.prompty").endsWith("{% include './y.jinja' %}{% include '../../top.jinja' %}{% include 'b/c/y.jinja' %}"), content(folder.path + "/b/c/x.prompty"));
    QVERIFY(!QFile::exists(folder.path + "/a"));
}

void LibraryTest::writesNeverOverwriteOthers()
{
    Folder folder;
    put(folder.path + "/a.prompty", "one");
    const auto library = folder.open();
    put(folder.path + "/a.prompty", "two");
    QCOMPARE(library->write(QStringLiteral("a.prompty"), "three", QByteArray("one")).error().kind, core::ErrorKind::Conflict);
    QCOMPARE(content(folder.path + "/a.prompty"), QByteArray("two"));
    QVERIFY(library->write(QStringLiteral("a.prompty"), "three", QByteArray("two")));
    QCOMPARE(library->add(QStringLiteral("a.prompty"), "x").error().kind, core::ErrorKind::Conflict);
    QCOMPARE(*library->duplicate(QStringLiteral("a.prompty")), QStringLiteral("a-2.prompty"));
}

void LibraryTest::deletedFilesComeBack()
{
    Folder folder;
    put(folder.path + "/sub/a.prompty", "one");
    put(folder.path + "/sub/b.txt", "two");
    const auto library = folder.open();
    QVERIFY(library->remove(QStringLiteral("sub/")));
    QCOMPARE(library->entries().size(), 0);
    QVERIFY(!QFile::exists(folder.path + "/sub"));
    QVERIFY(library->undo());
    QCOMPARE(content(folder.path + "/sub/a.prompty"), QByteArray("one"));
    QCOMPARE(library->entries().size(), 2);
    QCOMPARE(library->remove(QStringLiteral("gone")).error().kind, core::ErrorKind::NotFound);
}

void LibraryTest::outsideChangesAreSeen()
{
    Folder folder;
    put(folder.path + "/a.prompty", "one");
    const auto library = folder.open(50);
    QSignalSpy outside(library.get(), &Library::changedOutside);
    put(folder.path + "/sub/new.prompty", "---\nname: New\n---\nx");
    QTRY_VERIFY_WITH_TIMEOUT(library->entry(QStringLiteral("sub/new.prompty")), 10'000);
    put(folder.path + "/a.prompty", "longer than before");
    QTRY_COMPARE_WITH_TIMEOUT(library->snapshot()->read(QStringLiteral("a.prompty")).value_or(QByteArray()), QByteArray("longer than before"), 10'000);
    QVERIFY(!outside.isEmpty());
    outside.clear();
    QVERIFY(library->write(QStringLiteral("a.prompty"), "mine"));
    QTest::qWait(300);
    QCOMPARE(outside.size(), 0);
}

void LibraryTest::linksAndForeignPathsAreRefused()
{
    Folder folder;
    QTemporaryDir other;
    put(other.filePath("secret.prompty"), "secret");
    put(folder.path + "/a.prompty", "{% include '../outside.jinja' %}{% include '/etc/passwd' %}{% include 'link.prompty' %}");
    QVERIFY(QFile::link(other.filePath("secret.prompty"), folder.path + "/link.prompty"));
    QVERIFY(QFile::link(other.path(), folder.path + "/dir"));
    const auto library = folder.open();
    QCOMPARE(library->entries().size(), 1);
    QVERIFY(!library->snapshot()->read(QStringLiteral("link.prompty")));
    QVERIFY(!library->write(QStringLiteral("link.prompty"), "x"));
    QVERIFY(!library->write(QStringLiteral("dir/x.prompty"), "x"));
    QVERIFY(!library->write(QStringLiteral("../x.prompty"), "x"));
    QVERIFY(!library->write(QStringLiteral(".git/config"), "x"));
    QCOMPARE(content(other.filePath("secret.prompty")), QByteArray("secret"));
}

void LibraryTest::graphKnowsRingsAndDependents()
{
    const PromptFilesInMemory files({{"a.prompty", "{% include 'b.jinja' %}"}, {"b.jinja", "{% import 'c.jinja' as c %}"}, {"c.jinja", "{% include 'b.jinja' %}{% include 'gone' %}"}});
    const ReferenceGraph graph = ReferenceGraph::build({"a.prompty", "b.jinja", "c.jinja"}, files);
    QCOMPARE(graph.ring(QStringLiteral("b.jinja")), QStringList({"b.jinja", "c.jinja"}));
    QVERIFY(graph.ring(QStringLiteral("a.prompty")).isEmpty());
    QCOMPARE(graph.dependents(QStringLiteral("c.jinja")), QStringList({"b.jinja", "a.prompty"}));
    QCOMPARE(graph.missing().size(), 1);
    QCOMPARE(graph.to(QStringLiteral("b.jinja")).size(), 2);
}

void LibraryTest::vanishedFolderIsAProblemNotACrash()
{
    Folder folder;
    const auto library = folder.open();
    QDir(folder.path).removeRecursively();
    QVERIFY(!QCoro::waitFor(library->reload()));
    QVERIFY(library->problem());
    QVERIFY(library->entries().size() > 0); // what was read stays
}

void LibraryTest::bundlesComeBackAsTheyWere()
{
    Folder folder;
    const auto library = folder.open();
    const QByteArray bundle = bundleOf(*library->snapshot(), {QStringLiteral("chat/grounded-answer.prompty")});
    const core::Result<Import> import = readImport(bundle, QStringLiteral("b.json"));
    QVERIFY(import);
    QCOMPARE(import->format, QStringLiteral("bundle"));
    QCOMPARE(import->files.size(), 2); // with its partial
    QCOMPARE(import->files.first().bytes, Library::samples().value(QStringLiteral("chat/grounded-answer.prompty")));
    QTemporaryDir out;
    QCOMPARE(exportToFolder(*library->snapshot(), library->snapshot()->paths(), out.path(), false)->size(), library->entries().size());
    put(out.filePath("chat/rerank.prompty"), "changed");
    QCOMPARE(exportToFolder(*library->snapshot(), {QStringLiteral("chat/rerank.prompty")}, out.path(), false).error().kind, core::ErrorKind::Conflict);
    QVERIFY(exportToFolder(*library->snapshot(), {QStringLiteral("chat/rerank.prompty")}, out.path(), true));
    QCOMPARE(readImportFolder(out.path())->files.size(), 8);
}

void LibraryTest::otherFormatsAreTakenOver()
{
    const core::Result<Import> chat = readImport(R"({"model": "gpt-4o", "temperature": 0.5, "messages": [{"role": "system", "content": "Be kind."}, {"role": "user", "content": [{"type": "text", "text": "Look"}, {"type": "image_url", "image_url": {"url": "https://e.test/a.png"}}]}]})",
                                                QStringLiteral("/x/my chat.json"));
    QVERIFY(chat);
    const Prompt prompt = parsePrompt(chat->files.first().bytes, chat->files.first().path).prompt;
    QCOMPARE(prompt.path, QStringLiteral("my chat.prompty"));
    QCOMPARE(prompt.model.deployment, QStringLiteral("gpt-4o"));
    const RenderedPrompt rendered = renderMessages(prompt, {});
    QCOMPARE(rendered.messages.size(), 2);
    QVERIFY(rendered.messages.at(1).hasImages());
    QCOMPARE(chatRequestOf(prompt, rendered).value("temperature"), QJsonValue(0.5));

    const core::Result<Import> langfuse = readImport(R"({"name": "team/greet", "type": "chat", "labels": ["production"], "tags": ["t"], "config": {"model": "gpt-4o", "temperature": 1}, "prompt": [{"role": "user", "content": "Hi {{name}}"}]})", QStringLiteral("p.json"));
    QVERIFY(langfuse);
    QCOMPARE(langfuse->files.first().path, QStringLiteral("team/greet.prompty"));
    QVERIFY(parsePrompt(langfuse->files.first().bytes).prompt.input(u"name"));
    QCOMPARE(langfuse->remarks.size(), 1);

    const core::Result<Import> text = readImport("Be kind to {{ person }}.\nuser:\nhello\n", QStringLiteral("greet.jinja2"));
    QVERIFY(text);
    QCOMPARE(renderMessages(parsePrompt(text->files.first().bytes).prompt, {{"person", "Ada"}}).messages.first().text(), QStringLiteral("Be kind to Ada."));
    QVERIFY(readImport("{\n\"a\": }", QStringLiteral("x.json")).error().message.contains("2"));
    QVERIFY(!readImport("{\"a\": 1}", QStringLiteral("x.json")));
    QVERIFY(!readImport(QByteArray("a\0", 2), QStringLiteral("x.prompty")));
}

void LibraryTest::checksAreCountedInTheBackground()
{
    Folder folder;
    put(folder.path + "/good.prompty", "---\nname: a\n---\nsystem:\nx\n");
    put(folder.path + "/bad.prompty", "---\nname: a\nmodel: [x]\n---\nsystem:\n{{ y }}\n");
    const auto library = folder.open();
    library->checkAll({});
    QTRY_COMPARE(library->entry(QStringLiteral("bad.prompty"))->errors, std::optional<int>(1));
    QCOMPARE(library->entry(QStringLiteral("good.prompty"))->errors, std::optional<int>(0));
    QCOMPARE(library->entry(QStringLiteral("good.prompty"))->warnings, std::optional<int>(1)); // the name is there twice
    QVERIFY(library->write(QStringLiteral("good.prompty"), "---\nname: [b]\n---\nsystem:\nx\n"));
    QTRY_COMPARE(library->entry(QStringLiteral("good.prompty"))->errors, std::optional<int>(1));
}

QTEST_GUILESS_MAIN(LibraryTest)
#include "tst_library.moc"
