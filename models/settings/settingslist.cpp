// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingslist.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace settings {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(settings)
};

Setting clientId(const QString& key, const QString& label, const QString& help)
{
    return {key, Kind::Text, QString(), Text::tr("Sign-in"), label, help, {}, 0, 0, 1, {}, true,
            QStringLiteral("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"), QStringLiteral("00000000-0000-0000-0000-000000000000")};
}

} // namespace

bool Setting::accepts(const QVariant& value) const
{
    switch (kind) {
    case Kind::Switch:
        return value.typeId() == QMetaType::Bool;
    case Kind::Choice:
        for (const Choice& choice : choices) {
            if (value.typeId() == QMetaType::QString && choice.value == value.toString()) {
                return true;
            }
        }
        return false;
    case Kind::Number: {
        bool isNumber = false;
        const int number = value.toInt(&isNumber);
        return isNumber && number >= minimum && number <= maximum;
    }
    case Kind::Text:
        return value.typeId() == QMetaType::QString
            && (value.toString().isEmpty()
                || QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(value.toString()).hasMatch());
    }
    return false;
}

QList<Setting> settingsList()
{
    const QString appearance = Text::tr("Appearance");
    const QString playground = Text::tr("Playground");
    const QString alerts = Text::tr("Alerts");
    const QString otherCloud = Text::tr("Each cloud has registrations of its own.");
    return {
        {QStringLiteral("appearance.theme"), Kind::Choice, QStringLiteral("system"), appearance, Text::tr("Theme"),
         Text::tr("“Like the desktop” also follows its wish for high contrast."),
         {{QStringLiteral("system"), Text::tr("Like the desktop")},
          {QStringLiteral("light"), Text::tr("Light")},
          {QStringLiteral("dark"), Text::tr("Dark")},
          {QStringLiteral("high-contrast"), Text::tr("High contrast")}}},
        {QStringLiteral("appearance.textScale"), Kind::Number, 100, appearance, Text::tr("Text size"),
         Text::tr("In percent of the desktop's own text size."), {}, 75, 200, 5, QStringLiteral("%")},
        {QStringLiteral("appearance.reduceMotion"), Kind::Switch, false, appearance, Text::tr("Reduce motion"),
         Text::tr("Indicators stand still.")},
        {QStringLiteral("appearance.language"), Kind::Choice, QStringLiteral("system"), appearance, Text::tr("Language"),
         Text::tr("Takes effect when Pilothouse starts again."),
         {{QStringLiteral("system"), Text::tr("Like the desktop")},
          {QStringLiteral("en"), QStringLiteral("English")},
          {QStringLiteral("ja"), QStringLiteral("日本語")}},
         0, 0, 1, {}, true},
        {QStringLiteral("playground.sendWithEnter"), Kind::Switch, true, playground, Text::tr("Send with Enter"),
         Text::tr("Shift+Enter then starts a new line. When off, Ctrl+Enter sends.")},
        {QStringLiteral("playground.inspectorOpen"), Kind::Switch, true, playground, Text::tr("Show the inspector"),
         Text::tr("The pane with sources, prompt, request, timeline and parameters.")},
        {QStringLiteral("playground.exportSpans"), Kind::Switch, false, playground, Text::tr("Send traces to Application Insights"),
         Text::tr("Spans of your questions go to the Application Insights resource of the system. They cost what its data costs.")},
        {QStringLiteral("playground.captureContent"), Kind::Switch, false, playground, Text::tr("Traces hold prompts and answers"),
         Text::tr("Otherwise they hold names, times and token counts only. Whoever may read the traces can read the texts.")},
        {QStringLiteral("prompts.library"), Kind::Text, QString(), Text::tr("Prompts"), Text::tr("Folder of the prompt library"),
         Text::tr("Empty: a folder of Pilothouse's own. Takes effect when Pilothouse starts again."), {}, 0, 0, 1, {}, true, QStringLiteral(".+"), QStringLiteral("/home/me/prompts")},
        {QStringLiteral("flows.allowedHosts"), Kind::Text, QString(), Text::tr("Flows"), Text::tr("Hosts that flows may call"),
         Text::tr("Separated by commas. \"*.example.com\" allows what stands below a name."), {}, 0, 0, 1, {}, false,
         QStringLiteral("[\\w.*:\\-\\[\\]]+(\\s*,\\s*[\\w.*:\\-\\[\\]]+)*"), QStringLiteral("api.example.com, *.contoso.example")},
        {QStringLiteral("monitoring.refresh"), Kind::Choice, QStringLiteral("0"), Text::tr("Monitoring"), Text::tr("Read boards again by themselves"),
         Text::tr("Only while a board is shown and nobody points at it. Log queries cost time of the workspace, not money."),
         {{QStringLiteral("0"), Text::tr("No")},
          {QStringLiteral("1"), Text::tr("Every minute")},
          {QStringLiteral("5"), Text::tr("Every 5 minutes")},
          {QStringLiteral("15"), Text::tr("Every 15 minutes")}}},
        {QStringLiteral("alerts.watch"), Kind::Switch, false, alerts, Text::tr("Watch chosen rules while Pilothouse runs"),
         Text::tr("Rules that you marked on the page Alerts are looked at, metrics each minute at most, logs each five minutes, and you are told on the desktop.")},
        {QStringLiteral("alerts.quietFrom"), Kind::Number, 0, alerts, Text::tr("Quiet from"), Text::tr("Nobody is told in these hours. The same hour twice: never quiet."), {}, 0, 23, 1,
         Text::tr("o'clock")},
        {QStringLiteral("alerts.quietTo"), Kind::Number, 0, alerts, Text::tr("Quiet until"), {}, {}, 0, 23, 1, Text::tr("o'clock")},
        clientId(QStringLiteral("identity.clientId"), Text::tr("Client id"),
                 Text::tr("The public client that your tenant registered for Pilothouse in Entra ID. Takes effect when Pilothouse starts again.")),
        clientId(QStringLiteral("identity.clientId.usgov"), Text::tr("Client id in Azure US Government"), otherCloud),
        clientId(QStringLiteral("identity.clientId.china"), Text::tr("Client id in Azure China"), otherCloud),
        clientId(QStringLiteral("identity.clientId.custom"), Text::tr("Client id in a cloud of your own"), otherCloud),
    };
}

} // namespace settings
