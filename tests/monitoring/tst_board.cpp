// SPDX-License-Identifier: GPL-3.0-or-later
// Boards as files: what is kept, what is refused, what can be taken back.
#include "monitoring/boards.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using monitoring::Board;
using monitoring::Boards;
using monitoring::BoardTile;

namespace {

void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class BoardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void shippedBoardsAreReadable();
    void documentKeepsWhatItDoesNotKnow();
    void unusableDocumentIsRefusedWithItsReason_data();
    void unusableDocumentIsRefusedWithItsReason();
    void idsAreFileNamesAndFree_data();
    void idsAreFileNamesAndFree();
    void ownBoardIsThereAtTheNextStart();
    void shippedBoardStaysAsItIs();
    void everyChangeCanBeTakenBack();
    void importedBoardGetsAPlaceOfItsOwn();
    void failedImportAndDamagedFileLoseNothing();
    void unwritableFolderIsSaidAndChangesNothing();
};

void BoardTest::shippedBoardsAreReadable()
{
    const QList<Board> boards = monitoring::shippedBoards();
    QCOMPARE(boards.size(), 3);
    for (const Board& board : boards) {
        QVERIFY(board.isShipped);
        QVERIFY2(!board.title.isEmpty() && !board.purpose.isEmpty(), qPrintable(board.id));
        QCOMPARE(monitoring::boardFrom(monitoring::documentOf(board), board.id)->tiles, board.tiles);
    }
}

void BoardTest::documentKeepsWhatItDoesNotKnow()
{
    const QByteArray document = R"({"version":1,"title":"Mine","colour":{"a":[1]},"tiles":[{"tile":"future","span":3,"height":2,"threshold":7},{"tile":"b","title":"Other"}]})";
    const core::Result<Board> board = monitoring::boardFrom(document, QStringLiteral("mine.json"));
    QVERIFY2(board, board ? "" : qPrintable(board.error().message));
    QCOMPARE(board->tiles[0].span, 3);
    QCOMPARE(board->tiles[1].title, QStringLiteral("Other"));
    const QJsonObject again = QJsonDocument::fromJson(monitoring::documentOf(*board)).object();
    QCOMPARE(again.value(QStringLiteral("colour")).toObject().value(QStringLiteral("a")).toArray().first().toInt(), 1);
    QCOMPARE(again.value(QStringLiteral("tiles")).toArray().first().toObject().value(QStringLiteral("threshold")).toInt(), 7);
    QCOMPARE(monitoring::boardFrom(monitoring::documentOf(*board), {}).value(), *board);
}

void BoardTest::unusableDocumentIsRefusedWithItsReason_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QByteArray& document, const char* reason) { QTest::newRow(name) << document << QString::fromLatin1(reason); };
    row("empty", "", "JSON");
    row("cut", R"({"title":"A","tiles":[)", "JSON");
    row("a list", "[1,2]", "tiles");
    row("tiles are no list", R"({"title":"A","tiles":{}})", "tiles");
    row("no title", R"({"title":"  ","tiles":[]})", "title");
    row("newer", R"({"version":2,"title":"A","tiles":[]})", "newer");
    row("tile is a text", R"({"title":"A","tiles":["requests"]})", "tile 1");
    row("tile without id", R"({"title":"A","tiles":[{"tile":"a"},{"span":2}]})", "tile 2");
    row("too wide", R"({"title":"A","tiles":[{"tile":"a","span":7}]})", "width of tile 1");
    row("half a column", R"({"title":"A","tiles":[{"tile":"a","span":1.5}]})", "width of tile 1");
    row("no height", R"({"title":"A","tiles":[{"tile":"a","height":0}]})", "height of tile 1");
    QByteArray many = R"({"title":"A","tiles":[{"tile":"a"})";
    for (int i = 0; i < monitoring::boardTilesAtMost; ++i) {
        many += R"(,{"tile":"a"})";
    }
    row("too many", many + "]}", "61 tiles");
}

void BoardTest::unusableDocumentIsRefusedWithItsReason()
{
    QFETCH(QByteArray, document);
    QFETCH(QString, reason);
    const core::Result<Board> board = monitoring::boardFrom(document, QStringLiteral("shared.json"));
    QVERIFY(!board);
    QCOMPARE(board.error().kind, core::ErrorKind::InvalidInput);
    QVERIFY2(board.error().message.contains(reason), qPrintable(board.error().message));
    QVERIFY2(board.error().message.contains(QLatin1String("shared.json")), qPrintable(board.error().message));
}

void BoardTest::idsAreFileNamesAndFree_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("id");
    QTest::newRow("words") << QStringLiteral("Tokens by team") << QStringLiteral("tokens-by-team");
    QTest::newRow("taken") << QStringLiteral("ops") << QStringLiteral("ops-2");
    QTest::newRow("accents") << QString::fromUtf8("Übersicht über alles") << QStringLiteral("u-bersicht-u-ber-alles");
    QTest::newRow("no Latin letter") << QString::fromUtf8("監視") << QStringLiteral("board");
    QTest::newRow("a path") << QStringLiteral("../../etc/passwd") << QStringLiteral("etc-passwd");
    QTest::newRow("long") << QString(200, QLatin1Char('a')) << QString(40, QLatin1Char('a'));
}

void BoardTest::idsAreFileNamesAndFree()
{
    QFETCH(QString, title);
    QTEST(monitoring::boardIdFor(title, {QStringLiteral("ops")}), "id");
}

void BoardTest::ownBoardIsThereAtTheNextStart()
{
    QTemporaryDir directory;
    const QString folder = directory.filePath(QStringLiteral("deep/boards"));
    QString id;
    {
        Boards boards(folder);
        const qsizetype shipped = boards.boards().size();
        id = boards.create(QStringLiteral("My board")).value();
        Board mine = *boards.board(id);
        mine.tiles << BoardTile{QStringLiteral("requests"), 4, 2, {}, {}};
        QVERIFY(boards.change(mine));
        QVERIFY(boards.rename(id, QStringLiteral("Renamed")));
        QCOMPARE(boards.boards().size(), shipped + 1);
    }
    const Boards again(folder);
    const Board* const found = again.board(id);
    QVERIFY(found);
    QCOMPARE(found->title, QStringLiteral("Renamed"));
    QCOMPARE(found->tiles.size(), 1);
    QCOMPARE(found->tiles[0].span, 4);
    QVERIFY(!found->isShipped);
    QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 1); // no temporary file stays
}

void BoardTest::shippedBoardStaysAsItIs()
{
    Boards boards{QString()};
    const Board shipped = boards.boards().first();
    Board changed = shipped;
    changed.tiles.clear();
    changed.isShipped = false;
    QVERIFY(!boards.change(changed));
    QVERIFY(!boards.rename(shipped.id, QStringLiteral("x")));
    QVERIFY(!boards.remove(shipped.id));
    QCOMPARE(*boards.board(shipped.id), shipped);
    const QString copy = boards.duplicate(shipped.id, shipped.title).value();
    QVERIFY(!boards.board(copy)->isShipped);
    QCOMPARE(boards.board(copy)->tiles, shipped.tiles);
    QVERIFY(boards.board(copy)->title != shipped.title); // two boards of one title could not be told apart
}

void BoardTest::everyChangeCanBeTakenBack()
{
    QTemporaryDir directory;
    Boards boards(directory.path());
    QVERIFY(!boards.canUndo());
    const QString id = boards.create(QStringLiteral("One")).value();
    Board board = *boards.board(id);
    board.tiles << BoardTile{QStringLiteral("a"), 2, 1, {}, {}} << BoardTile{QStringLiteral("b"), 2, 1, {}, {}};
    QVERIFY(boards.change(board));
    QVERIFY(boards.remove(id));
    QVERIFY(!boards.board(id));
    QVERIFY(boards.undoText().contains(QLatin1String("One")));

    QSignalSpy changes(&boards, &Boards::changed);
    QCOMPARE(boards.undo().value(), id);
    QCOMPARE(boards.board(id)->tiles.size(), 2);
    QVERIFY(QFile::exists(directory.filePath(id + QStringLiteral(".json"))));
    QCOMPARE(boards.undo().value(), id);
    QVERIFY(boards.board(id)->tiles.isEmpty());
    QCOMPARE(boards.undo().value(), id);
    QVERIFY(!boards.board(id));
    QVERIFY(!QFile::exists(directory.filePath(id + QStringLiteral(".json"))));
    QVERIFY(!boards.undo());
    QCOMPARE(changes.count(), 3);
}

void BoardTest::importedBoardGetsAPlaceOfItsOwn()
{
    QTemporaryDir directory;
    Boards mine(directory.filePath(QStringLiteral("mine")));
    const QString id = mine.create(QStringLiteral("Shared")).value();
    const QString file = directory.filePath(QStringLiteral("shared.json"));
    QVERIFY(mine.exportTo(id, file));
    const QString second = mine.importFrom(file).value();
    QVERIFY(second != id);
    QCOMPARE(mine.board(second)->title, QStringLiteral("Shared 2"));
    QVERIFY(mine.exportTo(mine.boards().first().id, file)); // a shipped one can be shared, too
    const QString shipped = mine.importFrom(file).value();
    QCOMPARE(mine.board(shipped)->tiles, mine.boards().first().tiles);
    QVERIFY(!mine.board(shipped)->isShipped);
}

void BoardTest::failedImportAndDamagedFileLoseNothing()
{
    QTemporaryDir directory;
    const QString folder = directory.path() + QStringLiteral("/boards");
    QVERIFY(QDir().mkpath(folder));
    put(folder + QStringLiteral("/team.json"), "{ \"title\": \"Team\", ");
    Boards boards(folder);
    const QList<Board> before = boards.boards();
    QCOMPARE(boards.problems().size(), 1);
    QVERIFY(boards.problems().first().message.contains(QLatin1String("team.json")));
    QCOMPARE(boards.create(QStringLiteral("Team")).value(), QStringLiteral("team-2")); // the damaged file is not written over
    QCOMPARE(contentOf(folder + QStringLiteral("/team.json")), QByteArray("{ \"title\": \"Team\", "));

    put(directory.filePath(QStringLiteral("large.json")), QByteArray(2 * 1024 * 1024, ' '));
    for (const QString& name : {QStringLiteral("boards/team.json"), QStringLiteral("large.json"), QStringLiteral("none.json")}) {
        const core::Result<QString> imported = boards.importFrom(directory.filePath(name));
        QVERIFY(!imported);
        QVERIFY(!imported.error().message.isEmpty());
    }
    QCOMPARE(boards.boards().size(), before.size() + 1);
}

void BoardTest::unwritableFolderIsSaidAndChangesNothing()
{
    QTemporaryDir directory;
    put(directory.filePath(QStringLiteral("file")), "x");
    Boards boards(directory.filePath(QStringLiteral("file/boards"))); // no folder can be made there
    const QList<Board> before = boards.boards();
    QSignalSpy changes(&boards, &Boards::changed);
    const core::Result<QString> made = boards.create(QStringLiteral("One"));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, core::ErrorKind::Storage);
    QCOMPARE(boards.boards(), before);
    QVERIFY(!boards.canUndo());
    QCOMPARE(changes.count(), 0);
}

QTEST_GUILESS_MAIN(BoardTest)
#include "tst_board.moc"
