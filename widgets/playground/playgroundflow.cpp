// SPDX-License-Identifier: GPL-3.0-or-later
// How the page follows its session: conversations, questions under way, choices.
#include "widgets/common/badge.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/flowlayout.h"
#include "widgets/playground/composer.h"
#include "widgets/playground/conversationlist.h"
#include "widgets/playground/conversationview.h"
#include "widgets/playground/parameterform.h"
#include "widgets/playground/playgroundpage.h"
#include "widgets/playground/turnview.h"
#include "widgets/playground/words.h"

#include <QStackedLayout>

namespace widgets::playground {

using namespace common;
using ::playground::PlaygroundSession;

void PlaygroundPage::ask(const QString& question)
{
    m_replacing = false;
    m_session->ask(question);
}

void PlaygroundPage::regenerate()
{
    if (m_session->state() != PlaygroundSession::State::Idle) {
        return;
    }
    m_replacing = true;
    m_session->regenerate();
    m_replacing = false;
}

void PlaygroundPage::open(const QString& id)
{
    const core::Result<void> opened = m_session->openConversation(id);
    if (!opened) {
        m_storeBanner->showError(opened.error());
    }
    focusContent();
}

void PlaygroundPage::onAskStarted(const QString& question)
{
    m_composer->setText(m_session->conversation().draft);
    m_view->beginTurn(question, m_replacing);
    m_stack->setCurrentWidget(m_view);
    if (m_title->text().isEmpty() || m_session->conversation().turns.isEmpty()) {
        m_title->setText(::playground::titleFor(question));
    }
}

void PlaygroundPage::onAskFinished(const ::playground::FlowResult& result)
{
    if (!m_view->running()) {
        m_view->beginTurn(result.question, false); // refused before anything was sent
        m_stack->setCurrentWidget(m_view);
    }
    TurnView* turn = m_view->running();
    m_view->endTurn(result);
    if (m_view->chosen() == turn) {
        m_inspector->setResult(result);
    }
    Q_EMIT readyChanged();
}

/// Another conversation, or the open one got its finished turn: the latter is on the screen already.
void PlaygroundPage::prefill(const QString& question, const ::playground::Parameters& parameters)
{
    m_session->newConversation();
    m_session->setParameters(parameters);
    m_session->setDraft(question);
    m_composer->setText(question);
    m_composer->editor()->setFocus();
}

void PlaygroundPage::onConversationChanged()
{
    const ::playground::Conversation& conversation = m_session->conversation();
    const bool other = conversation.id != m_openId;
    m_openId = conversation.id;
    if (other) {
        m_view->showConversation(conversation);
        m_composer->setText(conversation.draft);
        m_title->setText(conversation.title.isEmpty() ? tr("New conversation") : conversation.title);
        if (conversation.turns.isEmpty()) {
            m_inspector->setResult({});
        }
    } else if (!conversation.title.isEmpty()) {
        m_title->setText(conversation.title);
    }
    m_list->setCurrent(m_openId);
    refreshEmpty();
}

void PlaygroundPage::onCatalogChanged()
{
    const auto state = m_session->catalogState();
    m_inspector->parameters()->setCatalog(m_session->catalog());
    const auto error = m_session->catalogError();
    if (state == PlaygroundSession::CatalogState::Failed && error) {
        m_catalogBanner->showError(*error);
        const bool signIn = error->kind == core::ErrorKind::SignInNeeded;
        m_catalogBanner->setRetry(true, signIn ? tr("Sign in") : QString(), signIn ? QStringLiteral("sign-in") : QStringLiteral("refresh"));
    } else if (state == PlaygroundSession::CatalogState::Ready && !m_session->catalog().problems.isEmpty()) {
        const core::Error& first = m_session->catalog().problems.first();
        m_catalogBanner->showError(first);
        m_catalogBanner->setSentence(tr("Some resources did not answer and are missing from the choices: %1").arg(core::explain(first).sentence));
        m_catalogBanner->setRetry(true);
        m_catalogBanner->setClosable(true);
    } else {
        m_catalogBanner->hide();
    }
    refreshContext();
    refreshEmpty();
    Q_EMIT readyChanged();
}

void PlaygroundPage::refreshContext()
{
    const ::playground::Parameters p = m_session->parameters();
    const ::playground::Catalog& catalog = m_session->catalog();
    QStringList chips;
    if (p.route == ::playground::Route::Endpoint) {
        const auto* endpoint = p.endpointId.isEmpty() ? catalog.defaultEndpoint() : catalog.endpoint(p.endpointId);
        chips << (endpoint ? endpoint->name : tr("No endpoint"));
        if (!p.endpointDeployment.isEmpty()) {
            chips << p.endpointDeployment;
        }
    } else {
        const auto* chat = p.deploymentId.isEmpty() ? catalog.defaultChat() : catalog.deployment(p.deploymentId);
        QString deployment = chat ? chat->name : tr("No deployment");
        if (chat && !chat->model.isEmpty() && chat->model != chat->name) {
            deployment = tr("%1 (%2)").arg(chat->name, chat->model);
        }
        chips << (p.chatBackend ? p.chatBackend->model : deployment);
        if (p.mode == ::playground::RetrievalMode::None) {
            chips << modeTitle(p.mode);
        } else {
            const auto* index = p.indexId.isEmpty() ? catalog.defaultIndex() : catalog.index(p.indexId);
            chips << (index ? index->name : tr("No index")) << tr("%1, %2 chunks").arg(modeTitle(p.mode)).arg(p.topK);
        }
    }
    if (m_session->catalogState() == PlaygroundSession::CatalogState::Loading) {
        chips = QStringList{tr("Reading what there is…")};
    }
    m_composer->setContext(chips);
}

void PlaygroundPage::setExamples(const QStringList& questions)
{
    while (QLayoutItem* item = m_examples->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    for (const QString& question : questions) {
        auto* chip = new Chip({}, question);
        chip->setMaximumTextWidth(480);
        connect(chip, &Chip::clicked, this, [this, question] {
            m_composer->setText(question);
            ask(question);
        });
        m_examples->addWidget(chip);
    }
    refreshEmpty();
}

void PlaygroundPage::refreshEmpty()
{
    const bool empty = m_session->conversation().turns.isEmpty() && m_session->state() == PlaygroundSession::State::Idle && m_view->turns().isEmpty();
    const bool signedOut = m_session->catalogError() && m_session->catalogError()->kind == core::ErrorKind::SignInNeeded;
    if (signedOut) {
        m_catalogBanner->setVisible(!empty); // the empty page says it itself
    }
    if (!empty) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    m_stack->setCurrentWidget(m_emptyHolder);
    m_signIn->setVisible(signedOut);
    if (signedOut) {
        m_empty->set(QStringLiteral("lock"), tr("Sign in to ask your systems"),
                     tr("Deployments, indexes and endpoints are read with your own account. Conversations that you kept are on the left."));
    } else if (m_session->catalogState() == PlaygroundSession::CatalogState::Loading) {
        m_empty->set(QStringLiteral("busy"), tr("Reading deployments, indexes and endpoints…"), tr("You can type your question already."));
    } else {
        m_empty->set(QStringLiteral("playground"), tr("Ask your documents"),
                     tr("Pilothouse searches the index, gives the model what it found, and shows every step of it on the right."));
    }
    if (QWidget* holder = m_examples->parentWidget()) {
        holder->setVisible(!signedOut && m_examples->count() > 0);
    }
}

void PlaygroundPage::showTurn(TurnView* turn)
{
    if (turn->isRunning()) {
        m_inspector->setResult(m_session->current());
    } else {
        m_inspector->setResult(turn->result());
    }
}

void PlaygroundPage::showStoreProblem()
{
    if (m_store->problem()) {
        m_storeBanner->showError(*m_store->problem());
    } else {
        m_storeBanner->hide();
    }
}

} // namespace widgets::playground
