// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/failures/modevalues.h"

#include "monitoring/failures/modes.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

namespace monitoring::failures {

namespace {

/// The words of failure-modes.kql.
const QHash<QString, QString>& idsOfValues()
{
    static const QHash<QString, QString> ids{{"jailbreak blocked", "S3"},
                                             {"indirect attack blocked", "S4"},
                                             {"input blocked by content filter", "S1"},
                                             {"output blocked by content filter", "S2"},
                                             {"context length exceeded", "R9"},
                                             {"deployment or model missing", "R8"},
                                             {"throttled", "R1"},
                                             {"authentication or permission", "R7"},
                                             {"timeout", "R3"},
                                             {"server error", "R4"},
                                             {"rejected request (other 4xx)", "R10"},
                                             {"truncated (max tokens)", "Q5"}};
    return ids;
}

} // namespace

QString modeOfValue(const QString& value)
{
    return idsOfValues().value(value, value);
}

QString shownMode(const QString& value)
{
    static QHash<QString, QString> names;
    const QString language = QCoreApplication::translate("monitoring::failures::Modes", "Timeout") + QLocale().name(); // texts follow the translator, which comes later than the first call
    static QString known;
    if (known != language) {
        known = language;
        names.clear();
        const ModeCatalogue modes = ModeCatalogue::shipped();
        for (const Mode& mode : modes.modes()) {
            names.insert(mode.id, mode.id + QLatin1Char(' ') + mode.name);
        }
        names.insert(QStringLiteral("other failure"), QCoreApplication::translate("monitoring::failures", "Other failure"));
    }
    return names.value(modeOfValue(value), value);
}

} // namespace monitoring::failures
