// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/httperror.h"

#include <QTest>

using core::ErrorKind;

Q_DECLARE_METATYPE(core::ErrorKind)

namespace {

const QDateTime kNow(QDate(2026, 1, 15), QTime(10, 0), Qt::UTC);

http::Response response(int status, const QByteArray& body, const http::Headers& headers = {})
{
    http::Response answer;
    answer.status = status;
    answer.body = body;
    answer.headers = headers;
    answer.url = QUrl(QStringLiteral("https://service.example/path?secret=1"));
    return answer;
}

} // namespace

class HttpErrorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void envelopes_data();
    void envelopes();
    void kinds_data();
    void kinds();
    void retryAfter_data();
    void retryAfter();
    void filterCategoriesAreInTheDetails();
    void innermostErrorIsInTheDetails();
    void webPagesNeverBecomeTheMessage();
    void requestIdComesFromWhicheverHeader();
    void claimsComeFromTheChallenge();
    void jsonOfRefusesWhatIsNoObject();
};

void HttpErrorTest::envelopes_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("ARM") << 404 << QByteArray(R"({"error":{"code":"ResourceNotFound","message":"gone","target":"x"}})") << "ResourceNotFound"
                         << "gone";
    QTest::newRow("older provider") << 400 << QByteArray(R"({"Code":"BadRequest","Message":"no","Details":[]})") << "BadRequest" << "no";
    QTest::newRow("wrapped older") << 400 << QByteArray(R"({"Error":{"Code":"Bad","Message":"no"}})") << "Bad" << "no";
    QTest::newRow("OpenAI") << 400 << QByteArray(R"({"error":{"message":"m","type":"invalid_request_error","param":"n","code":null}})")
                            << "invalid_request_error" << "m";
    QTest::newRow("OpenAI with a number") << 429 << QByteArray(R"({"error":{"code":429,"message":"slow"}})") << "429" << "slow";
    QTest::newRow("gateway") << 401 << QByteArray(R"({"statusCode":401,"message":"Unauthorized key"})") << "" << "Unauthorized key";
    QTest::newRow("OAuth") << 400 << QByteArray(R"({"error":"invalid_grant","error_description":"AADSTS70008: expired"})") << "invalid_grant"
                           << "AADSTS70008: expired";
    QTest::newRow("prompt flow") << 424 << QByteArray(R"({"error":{"code":"UserError","message":"bad input"}})") << "UserError" << "bad input";
    QTest::newRow("compatible server") << 404 << QByteArray(R"({"detail":"Not Found"})") << "" << "Not Found";
    QTest::newRow("plain text") << 500 << QByteArray("upstream connect error") << "" << "upstream connect error";
    QTest::newRow("Graph") << 403 << QByteArray(R"({"error":{"code":"Authorization_RequestDenied","message":"no","innerError":{"request-id":"g-1"}}})")
                           << "Authorization_RequestDenied" << "no";
}

void HttpErrorTest::envelopes()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(QString, message);
    const core::Error error = http::errorOf(response(status, body), kNow);
    QCOMPARE(error.code, code);
    QCOMPARE(error.message, message);
    QCOMPARE(error.status, status);
    QCOMPARE(error.target, QStringLiteral("service.example"));
}

void HttpErrorTest::kinds_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<core::ErrorKind>("kind");
    const QByteArray plain = R"({"error":{"code":"X","message":"m"}})";
    const QList<QPair<int, ErrorKind>> byStatus{
        {400, ErrorKind::BadRequest},    {401, ErrorKind::SignInNeeded},   {403, ErrorKind::Forbidden},
        {404, ErrorKind::NotFound},      {405, ErrorKind::BadRequest},     {408, ErrorKind::Timeout},
        {409, ErrorKind::Conflict},      {412, ErrorKind::Conflict},       {424, ErrorKind::ServiceFailure},
        {429, ErrorKind::Throttled},     {500, ErrorKind::ServiceFailure}, {502, ErrorKind::ServiceFailure},
        {503, ErrorKind::ServiceFailure}, {504, ErrorKind::ServiceFailure}, {302, ErrorKind::MalformedResponse}};
    for (const auto& [status, kind] : byStatus) {
        QTest::newRow(QByteArray::number(status).constData()) << status << plain << kind;
    }
    QTest::newRow("content filter") << 400 << QByteArray(R"({"error":{"code":"content_filter","message":"m"}})") << ErrorKind::ContentFiltered;
    QTest::newRow("content filter inside") << 400
        << QByteArray(R"({"error":{"code":null,"message":"m","inner_error":{"code":"ResponsibleAIPolicyViolation"}}})")
        << ErrorKind::ContentFiltered;
    QTest::newRow("context length") << 400 << QByteArray(R"({"error":{"code":"context_length_exceeded","message":"m"}})") << ErrorKind::ContextLength;
    QTest::newRow("missing data action") << 401 << QByteArray(R"({"error":{"code":"PermissionDenied","message":"m"}})") << ErrorKind::Forbidden;
}

void HttpErrorTest::kinds()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(core::ErrorKind, kind);
    QCOMPARE(http::errorOf(response(status, body), kNow).kind, kind);
    if (status == 503) { // a service that says when to come back is throttling
        QCOMPARE(http::errorOf(response(status, body, {{"Retry-After", "1"}}), kNow).kind, ErrorKind::Throttled);
    }
}

void HttpErrorTest::retryAfter_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("milliseconds"); // -1: nothing
    const auto row = [](const char* title, const char* name, const char* value, qint64 expected) {
        QTest::newRow(title) << QByteArray(name) << QByteArray(value) << expected;
    };
    row("milliseconds", "retry-after-ms", "5904", 5904);
    row("milliseconds, other name", "x-ms-retry-after-ms", "250", 250);
    row("milliseconds with a fraction", "retry-after-ms", "10.2", 11);
    row("seconds", "Retry-After", "17", 17000);
    row("seconds with a fraction", "Retry-After", "0.5", 500);
    row("zero", "Retry-After", "0", 0);
    row("IMF-fixdate", "Retry-After", "Thu, 15 Jan 2026 10:00:30 GMT", 30000);
    row("RFC 850", "Retry-After", "Thursday, 15-Jan-26 10:01:00 GMT", 60000);
    row("asctime", "Retry-After", "Thu Jan 15 10:00:05 2026", 5000);
    row("asctime, one-digit day", "Retry-After", "Sun Feb  1 10:00:00 2026", 17LL * 24 * 3600 * 1000);
    row("past date", "Retry-After", "Thu, 15 Jan 2026 09:00:00 GMT", 0);
    row("leap second", "Retry-After", "Thu, 15 Jan 2026 10:00:60 GMT", 59000);
    row("negative", "Retry-After", "-5", -1);
    row("words", "Retry-After", "soon", -1);
    row("not a number", "retry-after-ms", "nan", -1);
    row("wrong month", "Retry-After", "Thu, 15 Foo 2026 10:00:30 GMT", -1);
    row("wrong day", "Retry-After", "Thu, 45 Jan 2026 10:00:30 GMT", -1);
    row("wrong zone", "Retry-After", "Thu, 15 Jan 2026 10:00:30 CET", -1);
    row("empty", "Retry-After", "", -1);
    row("absurd", "Retry-After", "1e300", 1000000000000LL);
}

void HttpErrorTest::retryAfter()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, value);
    QFETCH(qint64, milliseconds);
    const auto found = http::retryAfterOf({{name, value}}, kNow);
    QCOMPARE(found ? found->count() : -1, milliseconds);
    const auto preferred = http::retryAfterOf({{"Retry-After", "99"}, {"retry-after-ms", "7"}}, kNow);
    QCOMPARE(preferred->count(), 7);
}

void HttpErrorTest::filterCategoriesAreInTheDetails()
{
    const QByteArray body = R"({"error":{"code":"content_filter","message":"m","param":"prompt","innererror":{
        "code":"ResponsibleAIPolicyViolation","content_filter_result":{"hate":{"filtered":false,"severity":"safe"},
        "violence":{"filtered":true,"severity":"medium"},"jailbreak":{"filtered":true,"detected":true}}}}})";
    const core::Error error = http::errorOf(response(400, body), kNow);
    QVERIFY(error.details.contains(QLatin1String("violence: medium")));
    QVERIFY(error.details.contains(QLatin1String("jailbreak: detected")));
    QVERIFY(!error.details.contains(QLatin1String("hate")));
}

void HttpErrorTest::innermostErrorIsInTheDetails()
{
    const QByteArray body = R"({"error":{"code":"BadArgumentError","message":"bad","innererror":{"code":"SemanticError",
        "message":"semantic","innererror":{"code":"SEM0100","message":"no table NoSuchTable"}}}})";
    const core::Error error = http::errorOf(response(400, body), kNow);
    QCOMPARE(error.code, QStringLiteral("BadArgumentError"));
    QVERIFY(error.details.contains(QLatin1String("SEM0100: no table NoSuchTable")));
}

void HttpErrorTest::webPagesNeverBecomeTheMessage()
{
    const QByteArray page = "<!DOCTYPE html><html><body><h1>Sign in to the proxy</h1></body></html>";
    const core::Error bad = http::errorOf(response(502, page, {{"Content-Type", "text/html"}}), kNow);
    QCOMPARE(bad.kind, ErrorKind::ServiceFailure);
    QVERIFY(!bad.message.contains(QLatin1Char('<')));
    QVERIFY(bad.details.contains(QLatin1String("proxy")));
    const auto good = http::jsonOf(response(200, page, {{"Content-Type", "text/html; charset=utf-8"}}), kNow);
    QVERIFY(!good);
    QCOMPARE(good.error().kind, ErrorKind::MalformedResponse);
    QVERIFY(!good.error().message.contains(QLatin1Char('<')));
}

void HttpErrorTest::requestIdComesFromWhicheverHeader()
{
    for (const char* name : {"apim-request-id", "x-ms-request-id", "request-id"}) {
        QCOMPARE(http::errorOf(response(500, "", {{name, "r-1"}}), kNow).requestId, QStringLiteral("r-1"));
    }
    const QByteArray graph = R"({"error":{"code":"c","message":"m","innerError":{"request-id":"g-1"}}})";
    QCOMPARE(http::errorOf(response(500, graph), kNow).requestId, QStringLiteral("g-1"));
}

void HttpErrorTest::claimsComeFromTheChallenge()
{
    const QByteArray challenge = "Bearer error=\"insufficient_claims\", claims=\"" + QByteArray("{\"a\":1}").toBase64() + '"';
    QCOMPARE(http::errorOf(response(401, "", {{"WWW-Authenticate", challenge}}), kNow).claims, QStringLiteral("{\"a\":1}"));
}

void HttpErrorTest::jsonOfRefusesWhatIsNoObject()
{
    for (const char* body : {"", "[]", "{\"a\":", "null", "hello"}) {
        const auto json = http::jsonOf(response(200, body, {{"x-ms-request-id", "r-9"}}), kNow);
        QVERIFY(!json);
        QCOMPARE(json.error().kind, ErrorKind::MalformedResponse);
        QCOMPARE(json.error().requestId, QStringLiteral("r-9"));
    }
}

QTEST_GUILESS_MAIN(HttpErrorTest)
#include "tst_httperror.moc"
