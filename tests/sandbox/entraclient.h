// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxfixture.h"

#include <QUrlQuery>

namespace sandboxtest {

using Fields = QList<QPair<QString, QString>>;

const QString kArm = QStringLiteral("https://management.azure.com/.default");

/// Claims of a JSON Web Token, unchecked.
QJsonObject claimsOf(const QString& token);
/// The same for a member of an answer.
QJsonObject claimsOf(const QJsonObject& answer, const char* member);
/// `fields` with those of `others` instead; a null value removes one.
Fields replaced(Fields fields, const Fields& others);
/// First of `error_codes`.
int errorNumber(const QJsonObject& body);
/// Value of a form field on a page.
QString hiddenField(const QByteArray& page, const QString& name);

/// Speaks to the sandbox's Entra ID as a public client that wants to reach ARM.
class EntraClient
{
public:
    SandboxFixture& fixture() { return m_fixture; }
    QString firstUser() const { return m_fixture.firstUser(); }
    QString clientId() const { return m_fixture.sandbox().publicClientId(); }
    QString url(const QString& path) const { return m_fixture.origin() + QLatin1Char('/') + path; }
    /// Some user with this role.
    QString userWithRole(const QString& role) const;

    /// An authorize request that succeeds silently as the first user, with `others` instead.
    Fields authorizeFields(const Fields& others = {}) const;
    Answer authorize(const Fields& others = {}, const HeaderList& headers = {});
    /// Query or fragment of a redirect.
    static QUrlQuery answerOf(const Answer& redirect);
    QString newCode(const Fields& others = {});
    /// The token request that redeems `code`.
    Fields codeFields(const QString& code) const;
    QJsonObject token(const Fields& fields, const QString& tenant = QStringLiteral("organizations"));
    QJsonObject refresh(const QString& refreshToken, const QString& scope = kArm,
                        const QString& tenant = QStringLiteral("organizations"));
    /// POST /_sandbox/identity for the first user.
    void drill(QJsonObject order);
    void advance(const QString& by) { m_fixture.order(QStringLiteral("clock"), {{"advance", by}}); }

private:
    SandboxFixture m_fixture;
};

} // namespace sandboxtest
