// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/frontform.h"

#include "prompts/editor/document.h"
#include "widgets/common/dialogs.h"
#include "widgets/common/emptystate.h"
#include "widgets/prompts/noticebar.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTableWidget>

namespace widgets::prompts {

using namespace common;
using ::prompts::editor::Document;
using ::prompts::editor::FormEdit;
using ::prompts::editor::FrontMatter;
using ::prompts::editor::InputField;
using Field = ::prompts::editor::FormEdit::Field;

namespace {

/// A text that tells when it was left.
class Paragraph : public QPlainTextEdit
{
public:
    std::function<void()> left;

protected:
    void focusOutEvent(QFocusEvent* event) override
    {
        QPlainTextEdit::focusOutEvent(event);
        left();
    }
};

template <typename T> QString written(const std::optional<T>& number)
{
    return number ? QString::number(*number) : QString();
}

} // namespace

FrontForm::FrontForm(QWidget* parent)
    : QWidget(parent), m_notice(new NoticeBar), m_form(new QWidget), m_rows(new QFormLayout), m_empty(new EmptyState(QStringLiteral("parameters"), tr("No prompt is open"), tr("Name, model and inputs of a prompt are edited here.")))
{
    build();
    buildInputs();
    auto* inner = new QWidget;
    auto* column = columnLayout();
    column->setContentsMargins(space::m, space::m, space::m, space::m);
    m_form->setLayout(m_rows);
    column->addWidget(m_notice);
    column->addWidget(m_form);
    auto* head = new SectionHeader(tr("Inputs"));
    auto* const add = wordButton(QStringLiteral("add"), tr("Add an input"));
    m_remove = pushButton(tr("Remove"), ButtonKind::Ghost, QStringLiteral("delete"));
    head->addAction(add);
    head->addAction(m_remove);
    column->addWidget(head);
    column->addWidget(m_inputs);
    column->addStretch(1);
    inner->setLayout(column);
    auto* scroll = new QScrollArea;
    scroll->setWidget(inner);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll = scroll;
    auto* own = columnLayout(0);
    own->addWidget(scroll, 1);
    own->addWidget(m_empty, 1);
    setLayout(own);
    connect(add, &QToolButton::clicked, this, [this] {
        askForText(window(), tr("Add an input"), tr("Name, as the template uses it"), QString(), [this](const QString& name) { apply({Field::InputAdded, name, {}}); });
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const QTableWidgetItem* const item = m_inputs->item(m_inputs->currentRow(), 0);
        if (item) {
            apply({Field::InputRemoved, item->text(), {}});
        }
    });
    setDocument(nullptr);
}

QLineEdit* FrontForm::lineOf(const QString& title, Field field, const QString& hint)
{
    auto* const line = new QLineEdit;
    line->setAccessibleName(title);
    line->setPlaceholderText(hint);
    m_rows->addRow(title, line);
    connect(line, &QLineEdit::editingFinished, this, [this, line, field] {
        if (line->isModified()) {
            line->setModified(false);
            apply({field, {}, line->text().trimmed()});
        }
    });
    return line;
}

QComboBox* FrontForm::comboOf(const QString& title, Field field, const QStringList& choices)
{
    auto* const combo = new QComboBox;
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->addItems(choices);
    combo->setAccessibleName(title);
    combo->lineEdit()->setAccessibleName(title);
    combo->lineEdit()->setPlaceholderText(tr("Not set"));
    combo->setMinimumContentsLength(8);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_rows->addRow(title, combo);
    const auto take = [this, combo, field] { apply({field, {}, combo->currentText().trimmed()}); };
    connect(combo, &QComboBox::activated, this, take);
    connect(combo->lineEdit(), &QLineEdit::editingFinished, this, take);
    return combo;
}

void FrontForm::build()
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->setHorizontalSpacing(space::m);
    m_name = lineOf(tr("Name"), Field::Name);
    auto* const description = new Paragraph;
    description->setTabChangesFocus(true);
    description->setAccessibleName(tr("Description"));
    description->setFixedHeight(description->fontMetrics().lineSpacing() * 3 + space::m);
    description->left = [this] {
        if (m_description->document()->isModified()) {
            m_description->document()->setModified(false);
            apply({Field::Description, {}, m_description->toPlainText().trimmed()});
        }
    };
    m_description = description;
    m_rows->addRow(tr("Description"), description);
    m_authors = lineOf(tr("Authors"), Field::Authors, tr("Names, separated by commas"));
    m_tags = lineOf(tr("Tags"), Field::Tags, tr("Words, separated by commas"));
    m_api = comboOf(tr("API"), Field::Api, {QStringLiteral("chat"), QStringLiteral("completion"), QStringLiteral("responses")});
    m_model = comboOf(tr("Model"), Field::Model, {});
    m_deployment = comboOf(tr("Deployment"), Field::Deployment, {});
    m_temperature = lineOf(tr("Temperature"), Field::Temperature, tr("Not set"));
    m_topP = lineOf(tr("Top p"), Field::TopP, tr("Not set"));
    m_maxTokens = lineOf(tr("Largest answer"), Field::MaxTokens, tr("Tokens, not set"));
}

void FrontForm::buildInputs()
{
    m_inputs = new QTableWidget(0, 4);
    m_inputs->setHorizontalHeaderLabels({tr("Name"), tr("Type"), tr("Sample"), tr("Description")});
    m_inputs->verticalHeader()->hide();
    m_inputs->setAccessibleName(tr("Inputs of the prompt"));
    m_inputs->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_inputs->setSelectionMode(QAbstractItemView::SingleSelection);
    m_inputs->setTabKeyNavigation(false);
    m_inputs->setWordWrap(false);
    m_inputs->horizontalHeader()->setStretchLastSection(true);
    m_inputs->horizontalHeader()->resizeSection(0, 80);
    m_inputs->horizontalHeader()->resizeSection(1, 60);
    m_inputs->horizontalHeader()->resizeSection(2, 100);
    connect(m_inputs, &QTableWidget::cellChanged, this, &FrontForm::applyCell);
}

void FrontForm::setChoices(const QStringList& models, const QStringList& deployments)
{
    for (const auto& [combo, names] : {std::pair(m_model, models), std::pair(m_deployment, deployments)}) {
        const QSignalBlocker quiet(combo);
        const QString text = combo->currentText();
        combo->clear();
        combo->addItems(names);
        combo->setEditText(text);
    }
}

void FrontForm::setDocument(Document* document)
{
    if (m_document) {
        m_document->disconnect(this);
    }
    m_document = document;
    m_shown = {};
    m_scroll->setVisible(document);
    m_empty->setVisible(!document);
    if (document) {
        connect(document, &Document::examined, this, &FrontForm::show);
        show();
    }
}

void FrontForm::show()
{
    if (!m_document) {
        return;
    }
    const FrontMatter& front = m_document->frontMatter();
    const bool isEditable = front.isReadable && !m_document->isReadOnly();
    m_form->setEnabled(isEditable);
    m_inputs->setEnabled(isEditable);
    if (!front.isReadable) {
        m_notice->show(Tone::Warning, QStringLiteral("warning"), tr("The front matter cannot be read as YAML. The form waits until the text is mended."), {});
        return;
    }
    m_notice->hide();
    m_isShowing = true;
    const auto set = [](QLineEdit* line, const QString& text) {
        if (line->text() != text && !line->isModified()) {
            line->setText(text);
        }
    };
    set(m_name, front.name);
    set(m_authors, front.authors.join(QStringLiteral(", ")));
    set(m_tags, front.tags.join(QStringLiteral(", ")));
    set(m_temperature, written(front.temperature));
    set(m_topP, written(front.topP));
    set(m_maxTokens, written(front.maxTokens));
    for (const auto& [combo, text] : {std::pair(m_api, front.api), std::pair(m_model, front.model), std::pair(m_deployment, front.deployment)}) {
        if (combo->currentText() != text && !combo->lineEdit()->hasFocus()) {
            combo->setEditText(text);
        }
    }
    if (m_description->toPlainText() != front.description && !m_description->document()->isModified()) {
        m_description->setPlainText(front.description);
    }
    showInputs();
    m_shown = front;
    m_isShowing = false;
}

void FrontForm::showInputs()
{
    const QList<InputField>& inputs = m_document->frontMatter().inputs;
    if (m_shown.inputs == inputs && m_inputs->rowCount() == inputs.size()) {
        return;
    }
    m_inputs->setRowCount(int(inputs.size()));
    for (int row = 0; row < inputs.size(); ++row) {
        const InputField& input = inputs[row];
        const QStringList cells{input.name, input.type, input.sample.simplified(), input.description};
        for (int column = 0; column < cells.size(); ++column) {
            auto* const item = new QTableWidgetItem(cells[column]);
            item->setToolTip(plainToolTip(column == 2 ? input.sample.left(2000) : cells[column]));
            if (!input.isDeclared) {
                item->setForeground(Theme::tokens().warning);
                item->setToolTip(tr("The template uses this name, but no input declares it."));
            }
            m_inputs->setItem(row, column, item);
        }
    }
    const int rows = std::clamp(int(inputs.size()), 2, 8);
    m_inputs->setFixedHeight(m_inputs->horizontalHeader()->sizeHint().height() + rows * m_inputs->verticalHeader()->defaultSectionSize() + space::xl);
    m_remove->setEnabled(!inputs.isEmpty());
}

void FrontForm::applyCell(int row, int column)
{
    if (m_isShowing || row >= m_shown.inputs.size()) {
        return;
    }
    static constexpr Field fields[] = {Field::InputRenamed, Field::InputType, Field::InputSample, Field::InputDescription};
    apply({fields[column], m_shown.inputs[row].name, m_inputs->item(row, column)->text()});
}

void FrontForm::apply(const FormEdit& edit)
{
    if (m_isShowing || !m_document || !m_document->frontMatter().isReadable) {
        return;
    }
    const core::Result<void> applied = m_document->applyForm(edit);
    if (!applied) {
        const core::Explanation why = core::explain(applied.error());
        m_notice->show(Tone::Warning, QStringLiteral("warning"), why.sentence, {});
    }
}

} // namespace widgets::prompts
