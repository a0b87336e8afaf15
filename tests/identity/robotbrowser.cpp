// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/robotbrowser.h"

#include <QRegularExpression>

namespace support {

using sandboxtest::Answer;

namespace {

QString unescaped(QString text)
{
    text.replace(QLatin1String("&quot;"), QLatin1String("\""));
    text.replace(QLatin1String("&lt;"), QLatin1String("<"));
    text.replace(QLatin1String("&gt;"), QLatin1String(">"));
    text.replace(QLatin1String("&#39;"), QLatin1String("'"));
    return text.replace(QLatin1String("&amp;"), QLatin1String("&"));
}

QString formAction(const QByteArray& page)
{
    static const QRegularExpression action(QStringLiteral("<form[^>]* action=\"([^\"]*)\""));
    return unescaped(action.match(QString::fromUtf8(page)).captured(1));
}

QList<QPair<QString, QString>> hiddenFields(const QByteArray& page)
{
    static const QRegularExpression field(QStringLiteral("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">"));
    QList<QPair<QString, QString>> fields;
    auto matches = field.globalMatch(QString::fromUtf8(page));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        fields.append({match.captured(1), unescaped(match.captured(2))});
    }
    return fields;
}

} // namespace

Answer RobotBrowser::open(const QUrl& url)
{
    const Answer page = m_fixture->get(url.toString(QUrl::FullyEncoded));
    return walk(page, formAction(page.body));
}

Answer RobotBrowser::openDevicePage(const QUrl& url, const QString& userCode)
{
    const Answer page = m_fixture->get(url.toString() + QStringLiteral("?user_code=") + userCode);
    return walk(page, formAction(page.body));
}

Answer RobotBrowser::walk(Answer page, const QString& action)
{
    for (int step = 0; step < 5; ++step) {
        if (page.status != 200 || !page.body.contains("<form")) {
            refusal = QString::fromUtf8(page.body);
            return page;
        }
        QList<QPair<QString, QString>> fields = hiddenFields(page.body);
        if (page.body.contains("<form id=\"answer\"")) {
            // The last page: a form that goes to the application.
            return m_fixture->postForm(formAction(page.body), fields);
        }
        // Each of a page's forms carries the same request; the picker has no hidden user name yet.
        QList<QPair<QString, QString>> sent{fields.first()};
        sent.append({QStringLiteral("username"), user});
        if (pressCancel) {
            sent.append({QStringLiteral("action"), QStringLiteral("cancel")});
        } else if (page.body.contains("value=\"confirm\"")) {
            ++confirmations;
            sent.append({QStringLiteral("action"), QStringLiteral("confirm")});
        }
        page = m_fixture->postForm(action, sent);
        const QByteArray location = page.header("Location");
        if (!location.isEmpty()) {
            return m_fixture->get(QString::fromUtf8(location));
        }
    }
    return page;
}

} // namespace support
