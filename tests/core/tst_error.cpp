// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

#include <QSet>
#include <QTest>

using core::Error;
using core::ErrorKind;

class ErrorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasANameSentenceAndRemedy_data();
    void everyKindHasANameSentenceAndRemedy();
    void namesAreDistinct();
    void targetIsNamed();
    void lineHoldsWhatSupportNeeds();
    void serviceTextWithPlaceholdersStaysAsItIs();
};

namespace {

const QList<ErrorKind> kKinds{ErrorKind::None,          ErrorKind::Cancelled,       ErrorKind::Timeout,
                              ErrorKind::Network,       ErrorKind::Tls,             ErrorKind::SignInNeeded,
                              ErrorKind::Forbidden,     ErrorKind::NotFound,        ErrorKind::Conflict,
                              ErrorKind::Throttled,     ErrorKind::BadRequest,      ErrorKind::ContentFiltered,
                              ErrorKind::ContextLength, ErrorKind::ServiceFailure,  ErrorKind::MalformedResponse,
                              ErrorKind::StreamCut,     ErrorKind::InvalidInput,    ErrorKind::Storage,
                              ErrorKind::Untrusted};

} // namespace

void ErrorTest::everyKindHasANameSentenceAndRemedy_data()
{
    QTest::addColumn<int>("kind");
    QCOMPARE(kKinds.size(), static_cast<int>(ErrorKind::Untrusted) + 1);
    for (const ErrorKind kind : kKinds) {
        QTest::newRow(qPrintable(core::kindName(kind))) << static_cast<int>(kind);
    }
}

void ErrorTest::everyKindHasANameSentenceAndRemedy()
{
    QFETCH(int, kind);
    for (const char* target : {"", "host.example"}) {
        const Error error = Error::make(static_cast<ErrorKind>(kind), QStringLiteral("m"), QString::fromLatin1(target));
        const core::Explanation explanation = core::explain(error);
        QVERIFY(explanation.sentence.size() > 10);
        QVERIFY(explanation.remedy.size() > 10);
        QVERIFY(explanation.sentence.endsWith(QLatin1Char('.')));
        QVERIFY(explanation.remedy.endsWith(QLatin1Char('.')));
        QVERIFY(!explanation.sentence.contains(QLatin1String("%1")));
        QVERIFY(!core::explainInOneLine(error).isEmpty());
    }
    if (kind != static_cast<int>(ErrorKind::None)) {
        QVERIFY(core::kindName(static_cast<ErrorKind>(kind)) != core::kindName(ErrorKind::None));
    }
}

void ErrorTest::namesAreDistinct()
{
    QSet<QString> names;
    for (const ErrorKind kind : kKinds) {
        names.insert(core::kindName(kind));
    }
    QCOMPARE(names.size(), kKinds.size());
}

void ErrorTest::targetIsNamed()
{
    QVERIFY(core::explain(Error::make(ErrorKind::Network, {}, QStringLiteral("a.example"))).sentence.contains(QLatin1String("a.example")));
    QVERIFY(!core::explain(Error::make(ErrorKind::Network, {})).sentence.startsWith(QLatin1Char(' ')));
}

void ErrorTest::lineHoldsWhatSupportNeeds()
{
    Error error = Error::make(ErrorKind::NotFound, QStringLiteral("No such thing."), QStringLiteral("a.example"));
    error.code = QStringLiteral("DeploymentNotFound");
    error.status = 404;
    error.requestId = QStringLiteral("r-1");
    const QString line = core::explainInOneLine(error);
    for (const char* part : {"a.example", "No such thing.", "HTTP 404", "DeploymentNotFound", "r-1"}) {
        QVERIFY2(line.contains(QLatin1String(part)), qPrintable(line));
    }
    QVERIFY(!line.contains(QLatin1Char('\n')));
}

void ErrorTest::serviceTextWithPlaceholdersStaysAsItIs()
{
    const Error error = Error::make(ErrorKind::BadRequest, QStringLiteral("use %1 and %2"), QStringLiteral("%1.example"));
    const QString line = core::explainInOneLine(error);
    QVERIFY(line.contains(QLatin1String("use %1 and %2")));
}

QTEST_GUILESS_MAIN(ErrorTest)
#include "tst_error.moc"
