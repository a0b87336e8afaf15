// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/desktypes.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace widgets::common {
class Label;
}

namespace widgets::prompts {

/// Asks which label goes to which version, and why. Says before it happens what it means: a move, a step back, or a proposal that a second
/// person has to approve. GUI thread; deletes itself.
class LabelDialog : public QDialog
{
    Q_OBJECT
public:
    struct Wish
    {
        QString label, commit, why;
    };
    LabelDialog(const QList<::prompts::editor::LabelRow>& labels, const QList<::prompts::editor::VersionRow>& versions, QWidget* parent);
    void choose(const QString& label, const QString& commit);
    Wish wish() const;
    QPushButton* confirmButton() const { return m_confirm; }
    QComboBox* labelBox() const { return m_label; }
    QComboBox* versionBox() const { return m_version; }
    QLineEdit* whyLine() const { return m_why; }

Q_SIGNALS:
    void confirmed(const widgets::prompts::LabelDialog::Wish& wish);

private:
    void explain();

    QList<::prompts::editor::LabelRow> m_labels;
    QList<::prompts::editor::VersionRow> m_versions;
    QComboBox* m_label;
    QComboBox* m_version;
    QLineEdit* m_why;
    common::Label* m_meaning;
    QPushButton* m_confirm;
};

} // namespace widgets::prompts
