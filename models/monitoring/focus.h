// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/timerange.h"

#include <QMap>
#include <QObject>

namespace monitoring {

/// Names of what the monitoring pages can be narrowed to. The value is what the telemetry says, compared exactly.
namespace filter {
inline const QString kDeployment = QStringLiteral("deployment");
inline const QString kModel = QStringLiteral("model");
inline const QString kOperation = QStringLiteral("operation"); ///< name of the request or span
inline const QString kUser = QStringLiteral("user");
inline const QString kCustomer = QStringLiteral("customer"); ///< end-customer tenant
inline const QString kPromptName = QStringLiteral("promptName");
inline const QString kPromptVersion = QStringLiteral("promptVersion");
inline const QString kAgent = QStringLiteral("agent");
inline const QString kMode = QStringLiteral("mode");     ///< id of a failure mode, "R1"
inline const QString kStatus = QStringLiteral("status"); ///< "429"
inline const QString kTrace = QStringLiteral("trace");   ///< OperationId: one trace
inline const QString kSpan = QStringLiteral("span");     ///< one span of that trace
inline const QString kConversation = QStringLiteral("conversation");
inline const QString kText = QStringLiteral("text"); ///< a search of the traces page, in its language
} // namespace filter

/// What the monitoring pages look at together.
struct Look
{
    QString system;        ///< resource id of the system's workspace; empty: the first one
    logs::TimeRange range; ///< of all pages
    QMap<QString, QString> filters; ///< see `filter`
    bool comparesPrevious = false;  ///< draw the period before, too
    friend bool operator==(const Look&, const Look&) = default;
};

/// The one place that monitoring pages share: what is looked at, with the way back. A page changes it and asks the shell for another
/// page; pages never speak to each other. Main thread.
class Focus : public QObject
{
    Q_OBJECT
public:
    explicit Focus(QObject* parent = nullptr);

    const Look& look() const { return m_look; }
    /// Takes `look`; what was looked at before can be had by back(). Nothing happens when it is the same.
    void set(const Look& look);
    /// Changes without a step on the way back: for what moves by itself, such as the end of "last hour".
    void replace(const Look& look);
    void setRange(const logs::TimeRange& range);
    void setSystem(const QString& resourceId);
    /// Narrows to a value; an empty value takes the filter away.
    void narrow(const QString& filter, const QString& value);
    QString narrowedTo(const QString& filter) const { return m_look.filters.value(filter); }
    /// Takes all filters away.
    void widen();

    bool canGoBack() const { return !m_back.isEmpty(); }
    bool canGoForward() const { return !m_forward.isEmpty(); }
    void back();
    void forward();

Q_SIGNALS:
    void changed();

private:
    Look m_look;
    QList<Look> m_back, m_forward; ///< the nearest step last
};

} // namespace monitoring
