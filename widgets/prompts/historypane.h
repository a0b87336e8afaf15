// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "prompts/editor/desktypes.h"
#include "widgets/common/controls.h"

#include <QPointer>

class QStackedWidget;
class QTreeWidget;

namespace prompts::editor {
class Desk;
}
namespace widgets::common {
class EmptyState;
class ErrorBanner;
}

namespace widgets::prompts {

/// Versions of one file, newest first, with labels and what telemetry knows of each. Two can be compared; one can be brought back or given
/// a label. Return compares with the version before. GUI thread.
class HistoryPane : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryPane(::prompts::editor::Desk* desk, QWidget* parent = nullptr);
    /// Empty: no file.
    void setPath(const QString& path);
    QString path() const { return m_path; }
    void refresh();
    bool isReading() const { return m_isReading; }
    const QList<::prompts::editor::VersionRow>& versions() const { return m_versions; }
    QTreeWidget* list() const { return m_list; }

Q_SIGNALS:
    /// Compare these; the second is empty for the text as it is now.
    void compareRequested(const ::prompts::editor::VersionRow& before, const ::prompts::editor::VersionRow& after);
    void restoreRequested(const ::prompts::editor::VersionRow& version);
    void labelRequested(const ::prompts::editor::VersionRow& version);
    void filled();

private:
    void buildActions(QWidget* bar);
    void take(const core::Result<QList<::prompts::editor::VersionRow>>& versions);
    void show();
    void readMetrics();
    QList<int> chosen() const;
    void comparePrevious();
    void compareNow();
    void enableActions();

    QPointer<::prompts::editor::Desk> m_desk;
    QString m_path;
    bool m_isReading = false;
    int m_reading = 0; ///< which reading is the last
    QList<::prompts::editor::VersionRow> m_versions;
    QTreeWidget* m_list;
    QStackedWidget* m_stack;
    common::EmptyState* m_empty;
    common::ErrorBanner* m_banner;
    QPushButton* m_previous;
    QPushButton* m_now;
    QPushButton* m_label;
    QPushButton* m_restore;
};

} // namespace widgets::prompts
