// SPDX-License-Identifier: GPL-3.0-or-later
// One of several programs that share an account and refresh it at the same time; tst_oidcrefresh starts them. Waits for a line on
// standard input, then refreshes as often and as fast as it can and prints {"succeeded":n,"failed":[codes],"state":"..."}.
// Usage: refreshscenario DIRECTORY ORIGIN COUNT
#include "identity/oidcserver.h"
#include "support/coroharness.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <cstdio>

using namespace identity;

namespace {

void print(const QJsonObject& object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 4) {
        return 2;
    }
    const Authority authority = support::OidcServer::authorityAt(words[2]);
    Session session(support::OidcSession::partsFor(authority, words[1]));
    const core::Result<void> restored = support::await(session.restore());
    print({{QStringLiteral("restored"), restored.has_value()}});
    const int go = std::getchar();
    http::TokenRequest request;
    request.scope = authority.signInScope;
    request.forceRefresh = true;
    int succeeded = 0;
    QJsonArray failed;
    for (int i = 0; i < words[3].toInt() && go != EOF; ++i) {
        const auto token = support::await(session.tokens()->token(request, {}), std::chrono::seconds(60));
        if (token) {
            ++succeeded;
        } else {
            failed.append(token.error().code + QLatin1Char(' ') + token.error().message);
        }
    }
    support::await(session.flush());
    print({{QStringLiteral("succeeded"), succeeded},
           {QStringLiteral("failed"), failed},
           {QStringLiteral("state"), stateName(session.currentAccount().state)}});
    return 0;
}
