// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxfixture.h"

#include <memory>

namespace sandboxtest {

/// People and places of the default estate.
inline const QString kProduction = QStringLiteral("/subscriptions/1c5a0f37-2b6d-4e8f-a013-94d7c2be0101");
inline const QString kDevelopment = QStringLiteral("/subscriptions/1c5a0f37-2b6d-4e8f-a013-94d7c2be0102");
inline const QString kFabrikam = QStringLiteral("/subscriptions/7d90b3e4-63a1-4c57-b2f8-0a81e5cd0201");
inline const QString kChatGroup = kProduction + QStringLiteral("/resourceGroups/rg-contoso-chat-prod");
inline const QString kDevGroup = kDevelopment + QStringLiteral("/resourceGroups/rg-contoso-chat-dev");
inline const QString kChatAccount =
    kChatGroup + QStringLiteral("/providers/Microsoft.CognitiveServices/accounts/oai-contoso-chat-swc");
inline const QString kDevAccount =
    kDevGroup + QStringLiteral("/providers/Microsoft.CognitiveServices/accounts/oai-contoso-dev");
inline const QString kOps = QStringLiteral("avery.stone@contoso.example");
inline const QString kReader = QStringLiteral("lena.fischer@contoso.example");
inline const QString kFabrikamOps = QStringLiteral("marco.bianchi@fabrikam.example");

/// ARM of a sandbox, called as one of its people.
class ArmCalls
{
public:
    explicit ArmCalls(const sandbox::SandboxOptions& options = SandboxFixture::quick());

    SandboxFixture& fixture() { return *m_fixture; }
    /// Who the next calls come from, and in which tenant ("organizations": their own).
    void become(const QString& user, const QString& tenant = QStringLiteral("organizations"));
    /// Signs in anew, for tests that let time pass.
    void forgetTokens() { m_tokens.clear(); }

    /// `path` is an id or path below ARM, or a whole URL (a nextLink). `version` may be empty for URLs.
    Answer get(const QString& path, const QString& version = {}) { return call("GET", path, version); }
    Answer call(const QByteArray& method, const QString& path, const QString& version, const QJsonObject& body = {},
                const HeaderList& headers = {});
    /// Names of all items of a list, over all pages.
    QStringList namesIn(const QString& path, const QString& version);
    /// Follows Azure-AsyncOperation of `answer`; the last status, or the answer itself when it announces no operation.
    QString finish(const Answer& answer);
    /// Object id of a user, from Microsoft Graph.
    QString objectIdOf(const QString& user);
    static QString codeOf(const Answer& answer);

private:
    std::unique_ptr<SandboxFixture> m_fixture;
    QString m_user = kOps;
    QString m_tenant = QStringLiteral("organizations");
    QHash<QString, QByteArray> m_tokens;
};

} // namespace sandboxtest
