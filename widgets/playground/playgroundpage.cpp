// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/playground/playgroundpage.h"

#include "widgets/common/badge.h"
#include "widgets/common/emptystate.h"
#include "widgets/common/flowlayout.h"
#include "widgets/common/icons.h"
#include "widgets/playground/composer.h"
#include "widgets/playground/conversationlist.h"
#include "widgets/playground/conversationview.h"
#include "widgets/playground/parameterform.h"
#include "widgets/playground/turnview.h"
#include "widgets/playground/words.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace widgets::playground {

using namespace common;
using ::playground::PlaygroundSession;

PlaygroundPage::PlaygroundPage(PlaygroundSession* session, ::playground::ConversationStore* store, QWidget* parent)
    : Page(parent), m_session(session), m_store(store), m_list(new ConversationList(store)), m_view(new ConversationView),
      m_composer(new Composer), m_inspector(new Inspector), m_splitter(new QSplitter)
{
    auto* layout = columnLayout(0);
    setLayout(layout);
    layout->addWidget(m_splitter);
    auto* side = new Surface(Surface::Kind::Chrome);
    auto* sideLayout = columnLayout(0);
    side->setLayout(sideLayout);
    sideLayout->addWidget(m_list);
    auto* inspector = new Surface(Surface::Kind::Canvas);
    auto* inspectorLayout = columnLayout(0);
    inspector->setLayout(inspectorLayout);
    inspectorLayout->addWidget(m_inspector);
    m_splitter->addWidget(side);
    m_splitter->addWidget(makeCentre());
    m_splitter->addWidget(inspector);
    side->setMinimumWidth(160);
    inspector->setMinimumWidth(300);
    m_splitter->setCollapsible(0, true);
    m_splitter->setCollapsible(1, false);
    m_splitter->setCollapsible(2, false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    m_splitter->setSizes({240, 700, 440});
    connectSession();
    connectView();
    m_inspector->parameters()->setParameters(m_session->parameters());
    onCatalogChanged();
    onConversationChanged();
    showStoreProblem();
}

QWidget* PlaygroundPage::makeHeader()
{
    auto* header = new QWidget;
    auto* row = rowLayout();
    header->setLayout(row);
    row->setContentsMargins(space::xl, 0, space::s, 0);
    header->setFixedHeight(m_inspector->barHeight());
    m_title = new Label({}, TypeRole::Strong);
    m_title->setElided(true);
    row->addWidget(m_title, 1);
    m_prompt = wordButton(QStringLiteral("close"), {});
    const QString hint = tr("This prompt of the library answers the questions. Press to go back to the built-in one.");
    setHint(m_prompt, hint);
    row->addWidget(m_prompt);
    connect(m_prompt, &QToolButton::clicked, m_session, [this] { m_session->setPrompt({}); });
    const auto follow = [this, hint] {
        const ::playground::PromptSourcePtr prompt = m_session->prompt();
        m_prompt->setVisible(prompt != nullptr);
        m_prompt->setText(!prompt ? QString() : prompt->isDraft() ? tr("%1 (draft)").arg(prompt->name) : prompt->name);
        m_prompt->setAccessibleName(prompt ? m_prompt->text() : hint);
    };
    connect(m_session, &PlaygroundSession::promptSourceChanged, m_prompt, follow);
    follow();
    m_toggle = iconButton(QStringLiteral("panel-right"), tr("Show or hide the inspector"), QKeySequence(Qt::CTRL | Qt::Key_I).toString(QKeySequence::NativeText));
    m_toggle->setCheckable(true);
    m_toggle->setChecked(true);
    row->addWidget(m_toggle);
    connect(m_toggle, &QToolButton::toggled, this, [this](bool on) {
        setInspectorOpen(on);
        Q_EMIT inspectorToggled(on);
    });
    return header;
}

QWidget* PlaygroundPage::makeCentre()
{
    auto* centre = new Surface(Surface::Kind::Canvas);
    centre->setMinimumWidth(320);
    auto* column = columnLayout(0);
    centre->setLayout(column);
    column->addWidget(makeHeader());
    column->addWidget(dividerLine(Qt::Horizontal));
    auto* banners = columnLayout(space::s);
    banners->setContentsMargins(space::s, space::s, space::s, 0);
    m_catalogBanner = new ErrorBanner;
    m_storeBanner = new ErrorBanner;
    banners->addWidget(m_catalogBanner);
    banners->addWidget(m_storeBanner);
    column->addLayout(banners);
    m_emptyHolder = new QWidget;
    auto* emptyColumn = columnLayout(0);
    m_emptyHolder->setLayout(emptyColumn);
    m_empty = new EmptyState(QStringLiteral("playground"), QString(), QString());
    m_signIn = pushButton(tr("Sign in"), ButtonKind::Primary, QStringLiteral("sign-in"));
    m_signIn->hide();
    m_empty->addAction(m_signIn);
    connect(m_signIn, &QPushButton::clicked, this, [this] { Q_EMIT navigationRequested(QStringLiteral("sign-in")); });
    auto* exampleHolder = new QWidget;
    exampleHolder->setMaximumWidth(560);
    m_examples = new FlowLayout(space::s, exampleHolder);
    emptyColumn->addStretch(2);
    emptyColumn->addWidget(m_empty);
    emptyColumn->addWidget(exampleHolder, 0, Qt::AlignHCenter);
    emptyColumn->addStretch(3);
    auto* stackHolder = new QWidget;
    m_stack = new QStackedLayout(stackHolder);
    m_stack->addWidget(m_emptyHolder);
    m_stack->addWidget(m_view);
    column->addWidget(stackHolder, 1);
    auto* composerRow = rowLayout(0);
    m_composer->setMaximumWidth(868);
    composerRow->addStretch(1);
    composerRow->addWidget(m_composer, 100);
    composerRow->addStretch(1);
    column->addLayout(composerRow);
    return centre;
}

void PlaygroundPage::connectSession()
{
    connect(m_session, &PlaygroundSession::askStarted, this, &PlaygroundPage::onAskStarted);
    connect(m_session, &PlaygroundSession::askFinished, this, &PlaygroundPage::onAskFinished);
    connect(m_session, &PlaygroundSession::conversationChanged, this, &PlaygroundPage::onConversationChanged);
    connect(m_session, &PlaygroundSession::catalogChanged, this, &PlaygroundPage::onCatalogChanged);
    connect(m_session, &PlaygroundSession::textAppended, this, [this](const QString& text) {
        if (TurnView* turn = m_view->running()) {
            turn->append(text);
        }
    });
    connect(m_session, &PlaygroundSession::stepChanged, this, [this](const ::playground::Step& step) {
        if (TurnView* turn = m_view->running()) {
            turn->showStep(step);
            if (m_view->chosen() == turn) {
                m_inspector->setResultSoon(m_session->current());
            }
        }
    });
    connect(m_session, &PlaygroundSession::stateChanged, this, [this](PlaygroundSession::State state) {
        m_composer->setBusy(state != PlaygroundSession::State::Idle);
        Q_EMIT readyChanged();
    });
    connect(m_session, &PlaygroundSession::parametersChanged, this, [this] {
        if (!m_settingParameters) {
            m_inspector->parameters()->setParameters(m_session->parameters());
        }
        refreshContext();
    });
    connect(m_store, &::playground::ConversationStore::problemChanged, this, &PlaygroundPage::showStoreProblem);
    connect(m_store, &::playground::ConversationStore::changed, this, [this] {
        const int row = m_list->model()->rowOf(m_openId);
        if (row >= 0) {
            m_title->setText(m_list->model()->index(row).data().toString());
        }
    });
}

void PlaygroundPage::connectView()
{
    connect(m_inspector->parameters(), &ParameterForm::edited, this, [this] {
        m_settingParameters = true;
        m_session->setParameters(m_inspector->parameters()->parameters());
        m_settingParameters = false;
    });
    connect(m_view, &ConversationView::turnChosen, this, &PlaygroundPage::showTurn);
    connect(m_view, &ConversationView::citationActivated, this, [this](TurnView* turn, int number) {
        if (m_view->chosen() != turn) {
            m_view->choose(turn);
        }
        m_toggle->setChecked(true);
        m_inspector->showCitation(number);
    });
    connect(m_view, &ConversationView::regenerateRequested, this, &PlaygroundPage::regenerate);
    connect(m_view, &ConversationView::signInRequested, this, [this] { Q_EMIT navigationRequested(QStringLiteral("sign-in")); });
    connect(m_view, &ConversationView::parametersRequested, this, &PlaygroundPage::openParameters);
    connect(m_view, &ConversationView::copied, this, [this] { Q_EMIT noted(tr("The answer was copied.")); });
    connect(m_composer, &Composer::sent, this, &PlaygroundPage::ask);
    connect(m_composer, &Composer::stopRequested, m_session, &PlaygroundSession::stop);
    connect(m_composer, &Composer::edited, m_session, &PlaygroundSession::setDraft);
    connect(m_composer, &Composer::contextActivated, this, &PlaygroundPage::openParameters);
    connect(m_list, &ConversationList::newRequested, this, [this] {
        m_session->newConversation();
        focusContent();
    });
    connect(m_list, &ConversationList::activated, this, &PlaygroundPage::open);
    connect(m_list, &ConversationList::removed, this, [this](const QString& id) {
        if (id == m_openId) {
            m_session->newConversation();
        }
    });
    connect(m_list, &ConversationList::exported, this, [this](const QString& file) { Q_EMIT noted(tr("Exported to %1.").arg(file)); });
    connect(m_list, &ConversationList::failed, m_storeBanner, &ErrorBanner::showError);
    m_storeBanner->setClosable(true);
    connect(m_catalogBanner, &ErrorBanner::retryRequested, this, [this] {
        const auto error = m_session->catalogError();
        if (error && error->kind == core::ErrorKind::SignInNeeded) {
            Q_EMIT navigationRequested(QStringLiteral("sign-in"));
        } else {
            m_session->refreshCatalog();
        }
    });
}

void PlaygroundPage::setSendWithEnter(bool on)
{
    m_composer->setSendWithEnter(on);
}

void PlaygroundPage::setInspectorOpen(bool open)
{
    m_splitter->widget(2)->setVisible(open);
    m_toggle->setChecked(open);
}

bool PlaygroundPage::isInspectorOpen() const
{
    return m_toggle->isChecked();
}

QByteArray PlaygroundPage::layoutState() const
{
    return m_splitter->saveState();
}

void PlaygroundPage::restoreLayout(const QByteArray& state)
{
    if (!state.isEmpty()) {
        m_splitter->restoreState(state);
    }
}

void PlaygroundPage::openParameters()
{
    m_toggle->setChecked(true);
    m_inspector->showTab(Inspector::Tab::Parameters);
    m_inspector->setFocus();
}

QList<QWidget*> PlaygroundPage::panes() const
{
    return {m_list, m_view, m_composer, m_inspector};
}

void PlaygroundPage::focusContent()
{
    m_composer->editor()->setFocus();
}

bool PlaygroundPage::handleEscape()
{
    if (m_session->state() == PlaygroundSession::State::Idle) {
        return false;
    }
    m_session->stop();
    return true;
}

bool PlaygroundPage::isReady() const
{
    const auto catalog = m_session->catalogState();
    return m_session->state() == PlaygroundSession::State::Idle && catalog != PlaygroundSession::CatalogState::Loading;
}

QString PlaygroundPage::problem() const
{
    if (!m_catalogBanner->isHidden()) {
        return m_catalogBanner->sentence();
    }
    const auto& error = m_session->current().error;
    return error ? core::explain(*error).sentence : QString();
}

QList<Command> PlaygroundPage::commands()
{
    const QString group = tr("Playground");
    const auto idle = [this] { return m_session->state() == PlaygroundSession::State::Idle; };
    const auto hasTurn = [this, idle] { return idle() && !m_session->conversation().turns.isEmpty(); };
    const auto tab = [this](Inspector::Tab which) {
        return [this, which] {
            m_toggle->setChecked(true);
            m_inspector->showTab(which);
        };
    };
    return {
        {QStringLiteral("playground.new"), tr("New conversation"), group, QStringLiteral("add"), QKeySequence(QKeySequence::New), [this] {
             m_session->newConversation();
             focusContent();
         }},
        {QStringLiteral("playground.regenerate"), tr("Ask the last question again"), group, QStringLiteral("refresh"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), [this] { regenerate(); }, hasTurn},
        {QStringLiteral("playground.stop"), tr("Stop the answer"), group, QStringLiteral("stop"), {}, [this] { m_session->stop(); }, [idle] { return !idle(); }},
        {QStringLiteral("playground.search"), tr("Search conversations"), group, QStringLiteral("search"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), [this] { m_list->focusSearch(); }},
        {QStringLiteral("playground.rename"), tr("Rename this conversation"), group, QStringLiteral("edit"), {}, [this] { m_list->renameCurrent(); }, hasTurn},
        {QStringLiteral("playground.delete"), tr("Delete this conversation"), group, QStringLiteral("delete"), {}, [this] { m_list->deleteCurrent(); }, hasTurn},
        {QStringLiteral("playground.exportMarkdown"), tr("Export this conversation as Markdown"), group, QStringLiteral("export"), {}, [this] { m_list->exportCurrent(true); }, hasTurn},
        {QStringLiteral("playground.exportJson"), tr("Export this conversation as JSON"), group, QStringLiteral("export"), {}, [this] { m_list->exportCurrent(false); }, hasTurn},
        {QStringLiteral("playground.inspector"), tr("Show or hide the inspector"), group, QStringLiteral("panel-right"), QKeySequence(Qt::CTRL | Qt::Key_I), [this] { m_toggle->toggle(); }},
        {QStringLiteral("playground.sources"), tr("Show sources"), group, QStringLiteral("sources"), QKeySequence(Qt::ALT | Qt::Key_1), tab(Inspector::Tab::Sources)},
        {QStringLiteral("playground.prompt"), tr("Show the prompt"), group, QStringLiteral("prompt"), QKeySequence(Qt::ALT | Qt::Key_2), tab(Inspector::Tab::Prompt)},
        {QStringLiteral("playground.request"), tr("Show raw requests"), group, QStringLiteral("request"), QKeySequence(Qt::ALT | Qt::Key_3), tab(Inspector::Tab::Request)},
        {QStringLiteral("playground.timeline"), tr("Show the timeline"), group, QStringLiteral("timeline"), QKeySequence(Qt::ALT | Qt::Key_4), tab(Inspector::Tab::Timeline)},
        {QStringLiteral("playground.parameters"), tr("Show the parameters"), group, QStringLiteral("parameters"), QKeySequence(Qt::ALT | Qt::Key_5), [this] { openParameters(); }},
        {QStringLiteral("playground.catalog"), tr("Read deployments and indexes again"), group, QStringLiteral("refresh"), QKeySequence(QKeySequence::Refresh), [this] { m_session->refreshCatalog(); }},
    };
}

} // namespace widgets::playground
