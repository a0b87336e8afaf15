// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/parameterform.h"

#include "widgets/playground/backendeditor.h"
#include "widgets/playground/words.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace widgets::playground {

using namespace common;
using ::playground::Parameters;
using ::playground::RetrievalMode;
using ::playground::RewriteMode;
using ::playground::Route;

ParameterForm::ParameterForm(QWidget* parent) : QWidget(parent), m_column(columnLayout(space::s))
{
    setLayout(m_column);
    m_column->setContentsMargins(space::m, space::s, space::m, space::l);
    addRoute();
    addModel();
    addRetrieval();
    addSampling();
    addPrompt();
    m_column->addStretch();
    setParameters(Parameters());
}

QFormLayout* ParameterForm::addSection(const QString& title)
{
    auto* header = new SectionHeader(title);
    m_column->addWidget(header);
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, space::s);
    form->setHorizontalSpacing(space::m);
    form->setVerticalSpacing(space::s);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_column->addLayout(form);
    return form;
}

void ParameterForm::addRow(QFormLayout* form, const QString& title, QWidget* editor, const QString& hint)
{
    auto* label = new Label(title, TypeRole::Body, Ink::Secondary);
    label->setBuddy(editor);
    label->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    editor->setAccessibleName(title);
    if (!hint.isEmpty()) {
        setHint(editor, hint);
    }
    if (auto* combo = qobject_cast<QComboBox*>(editor)) {
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(12);
        connect(combo, &QComboBox::activated, this, &ParameterForm::onEdited);
    } else if (auto* spin = qobject_cast<QSpinBox*>(editor)) {
        connect(spin, &QSpinBox::valueChanged, this, &ParameterForm::onEdited);
    } else if (auto* real = qobject_cast<QDoubleSpinBox*>(editor)) {
        connect(real, &QDoubleSpinBox::valueChanged, this, &ParameterForm::onEdited);
    } else if (auto* line = qobject_cast<QLineEdit*>(editor)) {
        connect(line, &QLineEdit::textEdited, this, &ParameterForm::onEdited);
    }
    form->addRow(label, editor);
}

void ParameterForm::addRoute()
{
    QFormLayout* form = addSection(tr("Route"));
    m_route = new QComboBox;
    for (const Route route : {Route::Direct, Route::Endpoint}) {
        m_route->addItem(routeTitle(route), int(route));
    }
    addRow(form, tr("Orchestrator"), m_route, tr("Who searches and calls the model: this program, or the endpoint that your users talk to."));
    m_endpoint = new QComboBox;
    addRow(form, tr("Endpoint"), m_endpoint);
    m_endpointDeployment = new QComboBox;
    addRow(form, tr("Its deployment"), m_endpointDeployment, tr("Empty: the endpoint's traffic split decides."));
}

void ParameterForm::addModel()
{
    QFormLayout* form = addSection(tr("Model"));
    m_deployment = new QComboBox;
    addRow(form, tr("Deployment"), m_deployment);
    m_chatBackend = new BackendEditor(tr("Chat through a server of my own"), QStringLiteral("chat"));
    form->addRow(m_chatBackend);
    connect(m_chatBackend, &BackendEditor::edited, this, &ParameterForm::onEdited);
}

void ParameterForm::addRetrieval()
{
    QFormLayout* form = addSection(tr("Retrieval"));
    m_index = new QComboBox;
    addRow(form, tr("Index"), m_index);
    m_mode = new QComboBox;
    for (const RetrievalMode mode : {RetrievalMode::Keyword, RetrievalMode::Vector, RetrievalMode::Hybrid, RetrievalMode::Semantic, RetrievalMode::None}) {
        m_mode->addItem(modeTitle(mode), int(mode));
    }
    addRow(form, tr("Mode"), m_mode, tr("Hybrid joins keyword and vector search; semantic also re-ranks."));
    m_topK = new QSpinBox;
    m_topK->setRange(1, 50);
    addRow(form, tr("Chunks"), m_topK, tr("How many chunks the search returns (top k)."));
    m_budget = new QSpinBox;
    m_budget->setRange(100, 200000);
    m_budget->setSingleStep(500);
    m_budget->setGroupSeparatorShown(true);
    m_budget->setSuffix(QLatin1Char(' ') + tr("tokens"));
    addRow(form, tr("Document budget"), m_budget, tr("Chunks beyond this many tokens are left out of the prompt."));
    m_filter = new QLineEdit;
    m_filter->setPlaceholderText(QStringLiteral("language eq 'en'"));
    addRow(form, tr("Filter"), m_filter, tr("An OData filter over the index's filterable fields."));
    m_rewrite = new QComboBox;
    m_rewrite->addItem(tr("In a conversation"), int(RewriteMode::Auto));
    m_rewrite->addItem(tr("Always"), int(RewriteMode::Always));
    m_rewrite->addItem(tr("Never"), int(RewriteMode::Never));
    addRow(form, tr("Rewrite"), m_rewrite, tr("Let the model turn the question into a search query first."));
    m_embedding = new QComboBox;
    addRow(form, tr("Embeddings"), m_embedding, tr("The deployment that embeds the question for vector search."));
    m_embeddingBackend = new BackendEditor(tr("Embed through a server of my own"), QStringLiteral("embedding"));
    form->addRow(m_embeddingBackend);
    connect(m_embeddingBackend, &BackendEditor::edited, this, &ParameterForm::onEdited);
}

QDoubleSpinBox* ParameterForm::optionalDouble(double maximum, double step)
{
    auto* spin = new QDoubleSpinBox;
    spin->setRange(-step, maximum);
    spin->setSingleStep(step);
    spin->setDecimals(2);
    spin->setSpecialValueText(tr("service default"));
    return spin;
}

QSpinBox* ParameterForm::optionalInt(int maximum, int step)
{
    auto* spin = new QSpinBox;
    spin->setRange(0, maximum);
    spin->setSingleStep(step);
    spin->setGroupSeparatorShown(true);
    spin->setSpecialValueText(tr("service default"));
    return spin;
}

void ParameterForm::addSampling()
{
    QFormLayout* form = addSection(tr("Sampling"));
    m_temperature = optionalDouble(2, 0.05);
    addRow(form, tr("Temperature"), m_temperature);
    m_topP = optionalDouble(1, 0.05);
    addRow(form, tr("Top p"), m_topP);
    m_maxTokens = optionalInt(128000, 64);
    addRow(form, tr("Max tokens"), m_maxTokens);
    m_seed = new QLineEdit;
    m_seed->setPlaceholderText(tr("none"));
    addRow(form, tr("Seed"), m_seed, tr("A whole number; the same one makes answers repeatable where the model supports it."));
    m_stop = new QLineEdit;
    m_stop->setPlaceholderText(tr("none"));
    addRow(form, tr("Stop"), m_stop, tr("Up to four texts that end the answer, separated by commas."));
    m_format = new QComboBox;
    m_format->addItem(tr("Text"), QString());
    m_format->addItem(tr("JSON object"), QStringLiteral("json_object"));
    addRow(form, tr("Response format"), m_format);
}

void ParameterForm::addPrompt()
{
    m_column->addWidget(new SectionHeader(tr("System prompt")));
    m_system = new QPlainTextEdit;
    m_system->setTabChangesFocus(true);
    m_system->setPlaceholderText(::playground::defaultSystemPrompt());
    m_system->setAccessibleName(tr("System prompt"));
    m_system->setMinimumHeight(fontMetrics().height() * 8);
    m_column->addWidget(m_system);
    m_column->addWidget(paragraph(tr("Empty: the prompt shown in grey."), Ink::Helper, TypeRole::Caption));
    connect(m_system, &QPlainTextEdit::textChanged, this, &ParameterForm::onEdited);
}

} // namespace widgets::playground
