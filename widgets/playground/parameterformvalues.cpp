// SPDX-License-Identifier: GPL-3.0-or-later
// The form's values: from parameters and catalogue into the editors and back.
#include "widgets/playground/backendeditor.h"
#include "widgets/playground/parameterform.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>

namespace widgets::playground {

using ::playground::Parameters;
using ::playground::RetrievalMode;
using ::playground::RewriteMode;
using ::playground::Route;

void ParameterForm::fill(QComboBox* combo, const QList<QPair<QString, QString>>& choices, const QString& fallback)
{
    const QString chosen = combo->currentData().toString();
    combo->clear();
    combo->addItem(fallback, QString());
    for (const auto& [id, label] : choices) {
        combo->addItem(label, id);
    }
    choose(combo, chosen);
}

void ParameterForm::choose(QComboBox* combo, const QString& id)
{
    int row = combo->findData(id);
    if (row < 0) {
        combo->addItem(tr("%1 (not found)").arg(id.section(QLatin1Char('/'), -1)), id);
        row = combo->count() - 1;
    }
    combo->setCurrentIndex(row);
    common::setHint(combo, combo->currentText());
}

void ParameterForm::setCatalog(const ::playground::Catalog& catalog)
{
    m_filling = true;
    m_catalog = catalog;
    QList<QPair<QString, QString>> chat;
    QList<QPair<QString, QString>> embedding;
    for (const ::playground::DeploymentChoice& choice : catalog.deployments) {
        if (choice.chat) {
            chat << qMakePair(choice.id, choice.label());
        }
        if (choice.embeddings) {
            embedding << qMakePair(choice.id, choice.label());
        }
    }
    QList<QPair<QString, QString>> indexes;
    for (const ::playground::IndexChoice& choice : catalog.indexes) {
        indexes << qMakePair(choice.id, choice.label());
    }
    QList<QPair<QString, QString>> endpoints;
    for (const ::playground::EndpointChoice& choice : catalog.endpoints) {
        endpoints << qMakePair(choice.id, choice.label());
    }
    const auto automatic = [](const auto* choice) {
        return choice ? ParameterForm::tr("Automatic: %1").arg(choice->label()) : ParameterForm::tr("None found");
    };
    const auto* chatDefault = catalog.defaultChat();
    fill(m_deployment, chat, automatic(chatDefault));
    fill(m_embedding, embedding, automatic(catalog.defaultEmbeddings(chatDefault)));
    fill(m_index, indexes, automatic(catalog.defaultIndex()));
    fill(m_endpoint, endpoints, automatic(catalog.defaultEndpoint()));
    m_filling = false;
    refresh();
}

void ParameterForm::setParameters(const Parameters& p)
{
    m_filling = true;
    m_given = p;
    const auto byValue = [](QComboBox* combo, int value) { combo->setCurrentIndex(qMax(0, combo->findData(value))); };
    byValue(m_route, int(p.route));
    byValue(m_mode, int(p.mode));
    byValue(m_rewrite, int(p.rewrite));
    choose(m_deployment, p.deploymentId);
    choose(m_embedding, p.embeddingDeploymentId);
    choose(m_index, p.indexId);
    choose(m_endpoint, p.endpointId);
    m_topK->setValue(p.topK);
    m_budget->setValue(p.documentBudget);
    m_filter->setText(p.filter);
    m_temperature->setValue(p.temperature.value_or(m_temperature->minimum()));
    m_topP->setValue(p.topP.value_or(m_topP->minimum()));
    m_maxTokens->setValue(p.maxTokens.value_or(0));
    m_seed->setText(p.seed ? QString::number(*p.seed) : QString());
    m_stop->setText(p.stop.join(QStringLiteral(", ")));
    if (m_format->findData(p.responseFormat) < 0) {
        m_format->addItem(tr("JSON schema"), p.responseFormat);
    }
    m_format->setCurrentIndex(m_format->findData(p.responseFormat));
    if (m_system->toPlainText() != p.systemPrompt) {
        m_system->setPlainText(p.systemPrompt);
    }
    m_chatBackend->setBackend(p.chatBackend);
    m_embeddingBackend->setBackend(p.embeddingBackend);
    m_filling = false;
    refresh();
}

Parameters ParameterForm::parameters() const
{
    Parameters p = m_given;
    p.route = Route(m_route->currentData().toInt());
    p.mode = RetrievalMode(m_mode->currentData().toInt());
    p.rewrite = RewriteMode(m_rewrite->currentData().toInt());
    p.deploymentId = m_deployment->currentData().toString();
    p.embeddingDeploymentId = m_embedding->currentData().toString();
    p.indexId = m_index->currentData().toString();
    p.endpointId = m_endpoint->currentData().toString();
    p.endpointDeployment = m_endpointDeployment->currentData().toString();
    p.topK = m_topK->value();
    p.documentBudget = m_budget->value();
    p.filter = m_filter->text().trimmed();
    p.temperature = m_temperature->value() < 0 ? std::nullopt : std::optional(m_temperature->value());
    p.topP = m_topP->value() < 0 ? std::nullopt : std::optional(m_topP->value());
    p.maxTokens = m_maxTokens->value() == 0 ? std::nullopt : std::optional(m_maxTokens->value());
    bool isNumber = false;
    const qint64 seed = m_seed->text().trimmed().toLongLong(&isNumber);
    p.seed = isNumber ? std::optional(seed) : std::nullopt;
    p.stop.clear();
    for (const QString& part : m_stop->text().split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty()) {
            p.stop << part.trimmed();
        }
    }
    p.responseFormat = m_format->currentData().toString();
    p.systemPrompt = m_system->toPlainText();
    p.chatBackend = m_chatBackend->backend();
    p.embeddingBackend = m_embeddingBackend->backend();
    return p;
}

/// Shows the rows that matter for the chosen route and mode.
void ParameterForm::refresh()
{
    m_filling = true;
    const bool direct = Route(m_route->currentData().toInt()) == Route::Direct;
    const RetrievalMode mode = RetrievalMode(m_mode->currentData().toInt());
    m_endpoint->setEnabled(!direct);
    const QString wanted = m_given.endpointDeployment;
    m_endpointDeployment->clear();
    m_endpointDeployment->addItem(tr("By traffic split"), QString());
    const QString endpointId = m_endpoint->currentData().toString();
    const ::playground::EndpointChoice* endpoint = endpointId.isEmpty() ? m_catalog.defaultEndpoint() : m_catalog.endpoint(endpointId);
    for (const QString& name : endpoint ? endpoint->deployments : QStringList()) {
        m_endpointDeployment->addItem(name, name);
    }
    m_endpointDeployment->setCurrentIndex(qMax(0, m_endpointDeployment->findData(wanted)));
    m_endpointDeployment->setEnabled(!direct);
    m_deployment->setEnabled(direct && !m_chatBackend->backend());
    m_chatBackend->setEnabled(direct);
    const bool retrieves = direct && mode != RetrievalMode::None;
    const bool embeds = retrieves && mode != RetrievalMode::Keyword;
    for (QWidget* editor : QList<QWidget*>{m_index, m_topK, m_budget, m_filter, m_rewrite}) {
        editor->setEnabled(retrieves);
    }
    m_mode->setEnabled(direct);
    m_embedding->setEnabled(embeds && !m_embeddingBackend->backend());
    m_embeddingBackend->setEnabled(embeds);
    m_filling = false;
}

void ParameterForm::onEdited()
{
    if (m_filling) {
        return;
    }
    m_given.endpointDeployment = m_endpointDeployment->currentData().toString();
    refresh();
    m_given = parameters();
    Q_EMIT edited();
}

} // namespace widgets::playground
