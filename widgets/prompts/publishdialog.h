// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/livedesk.h"

#include <QDialog>
#include <QPointer>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace widgets::common {
class Label;
}

namespace widgets::prompts {

class DiffView;

/// Asks where a version goes, and shows what changes there before it is sent. Production asks for its name. GUI thread; deletes itself.
class PublishDialog : public QDialog
{
    Q_OBJECT
public:
    PublishDialog(::prompts::editor::LiveDesk* desk, const QString& path, const QList<::prompts::editor::VersionRow>& versions, QWidget* parent);

Q_SIGNALS:
    void published(const QString& sentence);

private:
    void build();
    void plan();
    void take(const core::Result<::prompts::editor::PublishProposal>& proposal);
    void carryOut();
    void enable();

    QPointer<::prompts::editor::LiveDesk> m_desk;
    QString m_path;
    ::prompts::editor::PublishProposal m_proposal;
    QComboBox* m_place;
    QComboBox* m_version;
    common::Label* m_notes;
    DiffView* m_diff;
    QLineEdit* m_typed;
    QPushButton* m_confirm;
    int m_planning = 0;
    bool m_isPlanned = false;
};

} // namespace widgets::prompts
