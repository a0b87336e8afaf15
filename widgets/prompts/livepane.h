// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/livedesk.h"
#include "widgets/common/controls.h"

#include <QPointer>

class QTreeWidget;

namespace widgets::common {
class ErrorBanner;
}

namespace widgets::prompts {

/// What of one prompt is live where and how far from the library, and publishing. Reads when it is shown. GUI thread.
class LivePane : public QWidget
{
    Q_OBJECT
public:
    explicit LivePane(::prompts::editor::LiveDesk* desk, QWidget* parent = nullptr);
    void setPath(const QString& path);
    void setVersions(const QList<::prompts::editor::VersionRow>& versions) { m_versions = versions; }
    void refresh();
    QTreeWidget* list() const { return m_list; }

Q_SIGNALS:
    void noted(const QString& sentence);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void show(const QList<::prompts::editor::LiveView>& views);
    void publish();

    QPointer<::prompts::editor::LiveDesk> m_desk;
    QString m_path;
    bool m_isStale = true;
    QList<::prompts::editor::VersionRow> m_versions;
    common::ErrorBanner* m_banner;
    common::Label* m_state;
    QPushButton* m_publish;
    QTreeWidget* m_list;
};

} // namespace widgets::prompts
