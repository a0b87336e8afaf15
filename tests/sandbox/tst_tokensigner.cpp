// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/identity/tokensigner.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace sandbox;

class TokenSignerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void signedClaimsComeBack();
    void alteredTokenIsRefused_data();
    void alteredTokenIsRefused();
    void keySurvivesARestart();
    void opensslAcceptsTheSignature();

private:
    QTemporaryDir m_directory;
    QJsonObject m_claims{{"aud", "https://management.azure.com"}, {"exp", 4000000000.0}, {"name", "Zoë \u65e5\u672c"}};
};

void TokenSignerTest::signedClaimsComeBack()
{
    TokenSigner signer(m_directory.path());
    const auto claims = signer.verified(signer.sign(m_claims));
    QVERIFY(claims);
    QCOMPARE(*claims, m_claims);
}

void TokenSignerTest::alteredTokenIsRefused_data()
{
    QTest::addColumn<QByteArray>("token");
    TokenSigner signer(m_directory.path());
    const QByteArrayList parts = signer.sign(m_claims).split('.');
    const QByteArray otherClaims = toBase64Url(R"({"aud":"https://graph.microsoft.com"})");
    const QByteArray none = toBase64Url(R"({"alg":"none","typ":"JWT"})");
    QTest::newRow("other claims") << parts.at(0) + '.' + otherClaims + '.' + parts.at(2);
    QTest::newRow("alg none") << none + '.' + parts.at(1) + '.';
    QTest::newRow("alg none with signature") << none + '.' + parts.at(1) + '.' + parts.at(2);
    QTest::newRow("signature cut") << parts.at(0) + '.' + parts.at(1) + '.' + parts.at(2).chopped(4);
    QTest::newRow("two parts") << parts.at(0) + '.' + parts.at(1);
    QTest::newRow("nonsense") << QByteArray("x");
    QTest::newRow("empty") << QByteArray();
}

void TokenSignerTest::alteredTokenIsRefused()
{
    QFETCH(QByteArray, token);
    TokenSigner signer(m_directory.path());
    QVERIFY(!signer.verified(token));
}

void TokenSignerTest::keySurvivesARestart()
{
    QByteArray token;
    QJsonObject keys;
    {
        TokenSigner first(m_directory.path());
        token = first.sign(m_claims);
        keys = first.keySet(QStringLiteral("i"));
    }
    TokenSigner second(m_directory.path());
    QVERIFY(second.verified(token));
    QCOMPARE(second.keySet(QStringLiteral("i")), keys);
    QTemporaryDir elsewhere;
    TokenSigner stranger(elsewhere.path());
    QVERIFY(!stranger.verified(token));
}

/// Independent oracle: the openssl program checks the signature with the public half of the key file.
void TokenSignerTest::opensslAcceptsTheSignature()
{
    TokenSigner signer(m_directory.path());
    const QByteArrayList parts = signer.sign(m_claims).split('.');
    const auto save = [&](const char* name, const QByteArray& bytes) {
        QFile file(m_directory.filePath(QLatin1String(name)));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    };
    const QString text = save("text", parts.at(0) + '.' + parts.at(1));
    const QString signature = save("signature", fromBase64Url(parts.at(2)));
    const QString key = m_directory.filePath(QStringLiteral("signing.key"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"), {"dgst", "-sha256", "-prverify", key, "-signature", signature, text});
    if (!openssl.waitForStarted())
        QSKIP("the openssl program is not installed");
    QVERIFY(openssl.waitForFinished());
    QCOMPARE(openssl.readAllStandardOutput().trimmed(), QByteArray("Verified OK"));
}

QTEST_GUILESS_MAIN(TokenSignerTest)
#include "tst_tokensigner.moc"
