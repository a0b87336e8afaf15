// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flows/flowviews.h"

#include <QWidget>

class QFormLayout;
class QScrollArea;
class QTabWidget;
class QVBoxLayout;

namespace widgets::common {
class CodeView;
class EmptyState;
class ErrorBanner;
class KeyValueList;
class Label;
}

namespace widgets::flows {

/// The chosen step: a form of what it does, and what came of it in the last run. GUI thread.
class StepPane : public QWidget
{
    Q_OBJECT
public:
    explicit StepPane(QWidget* parent = nullptr);
    /// A form that shows the same fields keeps the one that is being edited.
    void showStep(const ::flows::StepView& step, const QList<::flows::FieldView>& fields, bool isReadOnly);
    void showDetail(const std::optional<::flows::StepDetail>& detail);
    void showNothing();
    void showResult(); ///< brings the tab to the front
    QString step() const { return m_step; }
    /// Editors by the path of their field ("inputs.query"), for tests and F6.
    QWidget* editorOf(const QString& path) const;
    QString outputText() const;

Q_SIGNALS:
    void fieldEdited(const QString& step, const ::flows::FieldView& field, const QString& text);
    void renamed(const QString& step, const QString& id);

private:
    void buildForm(bool isReadOnly);
    QWidget* makeEditor(qsizetype at, bool isReadOnly);
    void fillEditor(qsizetype at);
    QWidget* makeResult();
    QString m_step;
    QList<::flows::FieldView> m_fields;
    QList<QWidget*> m_editors;
    common::Label* m_title;
    common::Label* m_kind;
    common::ErrorBanner* m_mark;
    QTabWidget* m_tabs;
    QScrollArea* m_formArea;
    common::EmptyState* m_nothing;
    QWidget* m_result;
    common::KeyValueList* m_facts;
    common::Label* m_notes;
    common::ErrorBanner* m_error;
    common::CodeView* m_input;
    common::CodeView* m_output;
    common::EmptyState* m_notRun;
};

} // namespace widgets::flows
