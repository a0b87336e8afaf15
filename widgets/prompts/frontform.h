// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/editor/desktypes.h"
#include "widgets/common/controls.h"

#include <QPointer>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QTableWidget;

namespace prompts::editor {
class Document;
}
namespace widgets::common {
class EmptyState;
}

namespace widgets::prompts {

class NoticeBar;

/// The front matter as a form. A field that was edited changes its own member of the text and nothing else; what is typed into the text
/// shows here. Waits while the YAML cannot be read. GUI thread.
class FrontForm : public QWidget
{
    Q_OBJECT
public:
    explicit FrontForm(QWidget* parent = nullptr);
    void setDocument(::prompts::editor::Document* document);
    void setChoices(const QStringList& models, const QStringList& deployments);

private:
    void build();
    QLineEdit* lineOf(const QString& title, ::prompts::editor::FormEdit::Field field, const QString& hint = {});
    QComboBox* comboOf(const QString& title, ::prompts::editor::FormEdit::Field field, const QStringList& choices);
    void buildInputs();
    void show();
    void showInputs();
    void apply(const ::prompts::editor::FormEdit& edit);
    void applyCell(int row, int column);

    QPointer<::prompts::editor::Document> m_document;
    ::prompts::editor::FrontMatter m_shown;
    bool m_isShowing = false;
    NoticeBar* m_notice;
    QWidget* m_form;
    QFormLayout* m_rows;
    QLineEdit* m_name;
    QPlainTextEdit* m_description;
    QLineEdit* m_authors;
    QLineEdit* m_tags;
    QComboBox* m_api;
    QComboBox* m_model;
    QComboBox* m_deployment;
    QLineEdit* m_temperature;
    QLineEdit* m_topP;
    QLineEdit* m_maxTokens;
    QTableWidget* m_inputs;
    QPushButton* m_remove;
    QWidget* m_scroll;
    common::EmptyState* m_empty;
};

} // namespace widgets::prompts
