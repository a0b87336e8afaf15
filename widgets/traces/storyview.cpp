// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/storyview.h"

#include "widgets/common/errorbanner.h"
#include "widgets/traces/spanpalette.h"
#include "widgets/traces/spanwords.h"

#include <QVBoxLayout>

namespace widgets::traces {

using namespace common;
using ::traces::StoryItem;
using ::traces::StoryTurn;
using State = ::traces::TraceBrowser::State;

namespace {

constexpr int kReadingWidth = 980;

QString joined(const QStringList& parts)
{
    QStringList there;
    for (const QString& part : parts) {
        if (!part.isEmpty()) {
            there << part;
        }
    }
    return there.join(QStringLiteral(" · "));
}

} // namespace

StoryView::StoryView(::traces::TraceBrowser* browser, QWidget* parent)
    : QWidget(parent), m_browser(browser), m_summary(new Label({}, TypeRole::Body, Ink::Secondary)), m_busy(new BusyIndicator(tr("Reading the conversation"))), m_error(new ErrorBanner),
      m_cards(new CardList(tr("What happened"), tr("Nothing is known of this conversation.")))
{
    auto* layout = columnLayout(0);
    layout->setContentsMargins(0, 0, 0, 0);
    setLayout(layout);
    auto* head = new Surface(Surface::Kind::Chrome);
    auto* row = rowLayout();
    head->setLayout(row);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    auto* back = iconButton(QStringLiteral("back"), tr("Back to the trace"), QStringLiteral("Esc"));
    connect(back, &QToolButton::clicked, this, &StoryView::closed);
    row->addWidget(back);
    row->addWidget(new Label(tr("Conversation"), TypeRole::Subtitle));
    m_summary->setElided(true);
    row->addWidget(m_summary, 1);
    row->addWidget(m_busy);
    layout->addWidget(head);
    layout->addWidget(dividerLine(Qt::Horizontal));
    m_error->hide();
    layout->addWidget(m_error);
    auto* middle = rowLayout(0);
    m_cards->setMaximumWidth(kReadingWidth);
    m_cards->setTargetText(tr("Show the span"));
    middle->addStretch(1);
    middle->addWidget(m_cards, 20);
    middle->addStretch(1);
    layout->addLayout(middle, 1);
    connect(m_cards, &CardList::revealRequested, this, &StoryView::revealRequested);
    connect(m_cards, &CardList::targetRequested, this, [this](qint64 target) {
        if (target >= 0 && target < m_targets.size()) {
            Q_EMIT spanRequested(m_targets.at(target).first, m_targets.at(target).second);
        }
    });
}

void StoryView::setRevealed(bool revealed)
{
    m_cards->setRevealed(revealed);
    follow();
}

/// What was searched for is what the person asked; the documents are the company's.
void StoryView::describeRetrieval(const StoryItem& item, Card& card) const
{
    card.icon = QStringLiteral("search");
    card.title = item.title.isEmpty() ? tr("Retrieval: %Ln document(s)", nullptr, int(item.documents.size())) : tr("Retrieval from %1: %Ln document(s)", nullptr, int(item.documents.size())).arg(item.title);
    QStringList lines;
    for (const ::traces::Document& document : item.documents) {
        const QString name = document.title.isEmpty() ? document.id : document.title;
        lines << (document.score ? tr("%1. %2 (score %3)").arg(lines.size() + 1).arg(name, QLocale().toString(*document.score, 'f', 3)) : tr("%1. %2").arg(lines.size() + 1).arg(name));
    }
    card.text = item.text.isEmpty() || !m_cards->isRevealed() ? QString() : tr("Searched for: %1").arg(item.text);
    card.code = lines.join(QLatin1Char('\n'));
    card.isIndented = true;
}

Card StoryView::cardOf(const StoryItem& item) const
{
    Card card;
    card.isPersonal = item.isPersonal;
    card.text = item.text;
    card.code = item.details;
    card.note = joined({item.durationMs >= 0 ? durationText(item.durationMs) : QString(), item.tokens.isKnown() ? tokensText(item.tokens.total()) : QString(), costText(item.cost)});
    switch (item.kind) {
    case StoryItem::Kind::System: card = {QStringLiteral("prompt"), Tone::Neutral, tr("Instructions"), {}, item.text, {}, true, false, -1}; break;
    case StoryItem::Kind::Person: card = {QStringLiteral("account"), Tone::Neutral, tr("Person"), {}, item.text, {}, true, false, -1}; break;
    case StoryItem::Kind::Assistant:
        card.icon = QStringLiteral("model");
        card.tone = Tone::Accent;
        card.title = item.title.isEmpty() ? tr("Model") : item.title;
        if (item.text.isEmpty()) {
            card.text = tr("Called; what it answered was not recorded.");
            card.isPersonal = false;
        }
        break;
    case StoryItem::Kind::Retrieval: describeRetrieval(item, card); break;
    case StoryItem::Kind::Tool:
        card.icon = QStringLiteral("command");
        card.title = tr("Tool: %1").arg(item.title);
        card.isPersonal = !item.text.isEmpty();
        card.isIndented = true;
        break;
    case StoryItem::Kind::Blocked: {
        card.icon = QStringLiteral("shield");
        card.tone = Tone::Info;
        card.title = tr("Content filter");
        QStringList lines;
        for (const ::traces::Verdict& verdict : item.verdicts) {
            lines << (verdict.filtered ? tr("%1: blocked") : tr("%1: found, let through")).arg(verdict.category);
        }
        card.text = lines.join(QLatin1Char('\n'));
        card.note.clear();
        card.isIndented = true;
        break;
    }
    case StoryItem::Kind::Failure:
        card.icon = QStringLiteral("error");
        card.tone = Tone::Error;
        card.title = tr("Failed: %1").arg(item.title);
        card.isIndented = true;
        break;
    case StoryItem::Kind::Judgement:
        card.icon = QStringLiteral("check");
        card.title = tr("Judged: %1").arg(item.title);
        card.note = item.score ? QLocale().toString(*item.score, 'f', 2) : QString();
        card.isIndented = true;
        break;
    }
    return card;
}

void StoryView::addTurn(const StoryTurn& turn, int number, QList<Card>& cards)
{
    Card head;
    head.icon = statusIcon(turn.status);
    head.tone = turn.status == ::traces::SpanStatus::Error || turn.status == ::traces::SpanStatus::Blocked ? statusTone(turn.status) : Tone::Neutral;
    head.title = tr("%1. %2").arg(number).arg(QLocale().toString(turn.time.toLocalTime(), QLocale::ShortFormat));
    head.note = joined({turn.name, durationText(double(turn.totals.durationNs) / 1e6), turn.totals.tokens.isKnown() ? tokensText(turn.totals.tokens.total()) : QString(), costText(turn.totals.cost)});
    if (!turn.hasContent) {
        head.text = tr("This application does not record what was asked and answered.");
    }
    head.target = m_targets.size();
    m_targets.append({turn.traceId, 0});
    cards.append(head);
    for (const StoryItem& item : turn.items) {
        Card card = cardOf(item);
        card.target = m_targets.size();
        m_targets.append({turn.traceId, item.node});
        cards.append(card);
    }
    if (turn.leftOut > 0) {
        Card more;
        more.icon = QStringLiteral("more");
        more.title = tr("%Ln more span(s) were not looked into.", nullptr, turn.leftOut);
        cards.append(more);
    }
}

void StoryView::follow()
{
    m_busy->setVisible(m_browser->storyState() == State::Reading);
    m_error->setVisible(m_browser->storyState() == State::Failed);
    if (m_browser->storyState() == State::Failed) {
        m_error->showError(m_browser->storyError());
    }
    QList<Card> cards;
    m_targets.clear();
    qint64 tokens = 0;
    double cost = 0;
    bool hasCost = false;
    int number = 0;
    for (const StoryTurn& turn : m_browser->story()) {
        addTurn(turn, ++number, cards);
        tokens += turn.totals.tokens.isKnown() ? turn.totals.tokens.total() : 0;
        cost += turn.totals.cost.value_or(0);
        hasCost = hasCost || turn.totals.cost.has_value();
    }
    m_cards->setCards(cards);
    m_summary->setText(joined({tr("%Ln turn(s)", nullptr, number), tokens > 0 ? tokensText(tokens) : QString(), hasCost ? costText(cost) : QString()}));
}

bool StoryView::isReady() const
{
    return m_browser->storyState() != State::Reading;
}

QString StoryView::problem() const
{
    return m_error->isHidden() ? QString() : m_error->sentence();
}

} // namespace widgets::traces
