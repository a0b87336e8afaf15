// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/flows/steppane.h"

#include "widgets/common/codeview.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/errorbanner.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace widgets::flows {

using namespace common;
using ::flows::FieldView;
using ::flows::StepDetail;
using ::flows::StepView;

namespace {

constexpr int kLongRows = 4;

/// A text that is taken over when the keyboard leaves it.
class LongText : public QPlainTextEdit
{
public:
    explicit LongText(std::function<void()> left) : m_left(std::move(left))
    {
        setTabChangesFocus(true);
        setFixedHeight(fontMetrics().lineSpacing() * kLongRows + 2 * space::s);
    }

protected:
    void focusOutEvent(QFocusEvent* event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        m_left();
    }

private:
    std::function<void()> m_left;
};

bool isSameForm(const QList<FieldView>& one, const QList<FieldView>& other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const FieldView& a, const FieldView& b) { return a.path == b.path && a.choices == b.choices && a.isLong == b.isLong; });
}

QWidget* captioned(const QString& caption, QWidget* view)
{
    auto* const box = new QWidget;
    auto* const column = columnLayout(space::xs);
    column->setContentsMargins(space::m, space::xs, space::m, 0);
    column->addWidget(new Label(caption, TypeRole::Strong, Ink::Secondary));
    column->addWidget(view, 1);
    box->setLayout(column);
    return box;
}

} // namespace

StepPane::StepPane(QWidget* parent)
    : QWidget(parent), m_title(new Label({}, TypeRole::Subtitle)), m_kind(new Label({}, TypeRole::Body, Ink::Secondary)), m_mark(new ErrorBanner), m_tabs(new QTabWidget),
      m_formArea(new QScrollArea), m_nothing(new EmptyState(QStringLiteral("flow"), tr("No step is chosen"), tr("Choose one in the drawing, with a click or the arrow keys.")))
{
    auto* const column = columnLayout(0);
    column->setContentsMargins(0, 0, 0, 0);
    auto* const head = columnLayout(2);
    head->setContentsMargins(space::m, space::m, space::m, space::s);
    m_title->setElided(true);
    m_kind->setElided(true);
    head->addWidget(m_title);
    head->addWidget(m_kind);
    column->addLayout(head);
    column->addWidget(m_mark);
    m_mark->hide();
    m_formArea->setWidgetResizable(true);
    m_formArea->setFrameShape(QFrame::NoFrame);
    m_formArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Chosen step"));
    m_tabs->tabBar()->setAccessibleName(tr("Chosen step"));
    m_formArea->setAccessibleName(tr("Settings"));
    m_tabs->addTab(m_formArea, tr("Settings"));
    m_tabs->addTab(makeResult(), tr("Result"));
    column->addWidget(m_tabs, 1);
    column->addWidget(m_nothing, 1);
    setLayout(column);
    showNothing();
}

QWidget* StepPane::makeResult()
{
    m_result = new QWidget;
    m_facts = new KeyValueList;
    m_notes = paragraph({}, Ink::Secondary);
    m_error = new ErrorBanner;
    m_input = new CodeView(tr("Input of the step"));
    m_output = new CodeView(tr("Output of the step"));
    m_notRun = new EmptyState(QStringLiteral("run"), tr("Nothing has run yet"), tr("F5 runs the flow; then this shows what went in and what came out."));
    auto* const column = columnLayout(space::s);
    column->setContentsMargins(0, space::s, 0, 0);
    auto* const head = columnLayout(space::xs);
    head->setContentsMargins(space::m, 0, space::m, 0);
    head->addWidget(m_facts);
    head->addWidget(m_notes);
    column->addLayout(head);
    column->addWidget(m_error);
    auto* const texts = new QSplitter(Qt::Vertical);
    texts->addWidget(captioned(tr("Output"), m_output));
    texts->addWidget(captioned(tr("Input"), m_input));
    texts->setStretchFactor(0, 3);
    texts->setStretchFactor(1, 2);
    column->addWidget(texts, 1);
    m_result->setLayout(column);
    auto* const both = new QWidget;
    auto* const rows = columnLayout(0);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_result, 1);
    rows->addWidget(m_notRun, 1);
    both->setLayout(rows);
    return both;
}

void StepPane::showNothing()
{
    m_step.clear();
    m_title->hide();
    m_kind->hide();
    m_mark->hide();
    m_tabs->hide();
    m_nothing->show();
}

void StepPane::showStep(const StepView& step, const QList<FieldView>& fields, bool isReadOnly)
{
    const bool isSame = step.id == m_step && isSameForm(fields, m_fields);
    m_step = step.id;
    m_title->setText(step.title);
    m_kind->setText(step.kindLabel);
    m_title->show();
    m_kind->setVisible(step.kindLabel != step.title);
    m_nothing->hide();
    m_tabs->show();
    m_fields = fields;
    m_mark->setVisible(!step.mark.isEmpty());
    if (!step.mark.isEmpty()) {
        m_mark->showMessage(Tone::Warning, step.kind == ::flows::StepKind::Unmapped ? tr("This step has no counterpart.") : tr("This step works, but look at it."), step.markHelp);
    }
    if (!isSame) {
        buildForm(isReadOnly);
        return;
    }
    for (qsizetype at = 0; at < m_editors.size(); ++at) {
        if (!m_editors[at]->hasFocus()) {
            fillEditor(at);
        }
    }
}

void StepPane::buildForm(bool isReadOnly)
{
    m_editors.clear();
    if (QWidget* const old = m_formArea->takeWidget()) {
        old->hide();
        old->deleteLater(); // what is edited in it may be what this was called by
    }
    auto* const form = new QWidget;
    auto* const column = columnLayout(space::xs);
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    if (!isReadOnly && !m_fields.isEmpty()) {
        column->addWidget(new Label(tr("Name in the text"), TypeRole::Caption, Ink::Secondary));
        auto* const id = new QLineEdit(m_step);
        id->setAccessibleName(tr("Name of the step in the text"));
        id->setObjectName(QStringLiteral("step-id"));
        connect(id, &QLineEdit::editingFinished, this, [this, id] {
            if (id->text() != m_step && !id->text().trimmed().isEmpty()) {
                Q_EMIT renamed(m_step, id->text().trimmed());
            }
        });
        column->addWidget(id);
    }
    bool isInInputs = false;
    for (qsizetype at = 0; at < m_fields.size(); ++at) {
        const FieldView& field = m_fields[at];
        if (field.path.size() > 1 && !isInInputs) {
            isInInputs = true;
            column->addSpacing(space::s);
            column->addWidget(new Label(tr("Inputs"), TypeRole::Strong));
        }
        column->addSpacing(space::xs);
        column->addWidget(new Label(field.isRequired ? tr("%1 (needed)").arg(field.label) : field.label, TypeRole::Caption, Ink::Secondary));
        QWidget* const editor = makeEditor(at, isReadOnly);
        m_editors << editor;
        fillEditor(at);
        column->addWidget(editor);
    }
    if (m_fields.isEmpty()) {
        column->addWidget(paragraph(tr("What the flow takes and gives stands in its text."), Ink::Secondary));
    }
    column->addStretch(1);
    form->setLayout(column);
    m_formArea->setWidget(form);
}

QWidget* StepPane::makeEditor(qsizetype at, bool isReadOnly)
{
    const FieldView field = m_fields[at];
    QWidget* editor = nullptr;
    const auto tell = [this, at, path = field.path](const QString& text) {
        if (at < m_fields.size() && m_fields[at].path == path && text != m_fields[at].text) {
            Q_EMIT fieldEdited(m_step, m_fields[at], text);
        }
    };
    if (!field.choices.isEmpty()) {
        auto* const combo = new QComboBox;
        combo->setEditable(true);
        combo->addItems(field.choices);
        combo->setEnabled(!isReadOnly);
        connect(combo, &QComboBox::textActivated, this, tell);
        connect(combo->lineEdit(), &QLineEdit::editingFinished, this, [combo, tell] { tell(combo->currentText()); });
        editor = combo;
    } else if (field.isLong) {
        auto* const text = new LongText([this, at, tell] {
            auto* const edit = at < m_editors.size() ? qobject_cast<QPlainTextEdit*>(m_editors[at]) : nullptr;
            if (edit) {
                tell(edit->toPlainText());
            }
        });
        text->setReadOnly(isReadOnly);
        editor = text;
    } else {
        auto* const line = new QLineEdit;
        line->setReadOnly(isReadOnly);
        connect(line, &QLineEdit::editingFinished, this, [line, tell] { tell(line->text()); });
        editor = line;
    }
    editor->setAccessibleName(field.label);
    editor->setObjectName(field.path.join(QLatin1Char('.')));
    if (!field.help.isEmpty()) {
        setHint(editor, field.help);
    }
    return editor;
}

void StepPane::fillEditor(qsizetype at)
{
    const QString text = m_fields[at].text;
    if (auto* const line = qobject_cast<QLineEdit*>(m_editors[at])) {
        line->setText(text);
        line->setCursorPosition(0);
    } else if (auto* const combo = qobject_cast<QComboBox*>(m_editors[at])) {
        combo->setCurrentText(text);
    } else if (auto* const edit = qobject_cast<QPlainTextEdit*>(m_editors[at]); edit && edit->toPlainText() != text) {
        edit->setPlainText(text);
    }
}

QWidget* StepPane::editorOf(const QString& path) const
{
    return m_formArea->findChild<QWidget*>(path);
}

void StepPane::showDetail(const std::optional<StepDetail>& detail)
{
    m_result->setVisible(detail.has_value());
    m_notRun->setVisible(!detail.has_value());
    if (!detail) {
        return;
    }
    m_facts->clear();
    for (const auto& fact : detail->facts) {
        m_facts->add(fact.first, fact.second);
    }
    const QString notes = (detail->reason.isEmpty() ? QStringList() : QStringList{detail->reason}).join(QString()) + (detail->notes.isEmpty() ? QString() : QLatin1Char('\n') + detail->notes.join(QLatin1Char('\n')));
    m_notes->setText(notes.trimmed());
    m_notes->setVisible(!notes.trimmed().isEmpty());
    m_error->setVisible(detail->error.has_value());
    if (detail->error) {
        m_error->showError(*detail->error);
    }
    m_input->setCode(detail->inputText, detail->inputIsJson ? CodeLanguage::Json : CodeLanguage::Plain);
    m_output->setCode(detail->outputText, detail->outputIsJson ? CodeLanguage::Json : CodeLanguage::Plain);
}

void StepPane::showResult()
{
    m_tabs->setCurrentIndex(1);
}

QString StepPane::outputText() const
{
    return m_output->toPlainText();
}

} // namespace widgets::flows
