// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "traces/tracebrowser.h"
#include "widgets/common/controls.h"
#include "widgets/traces/cardlist.h"

namespace widgets::common {
class BusyIndicator;
class ErrorBanner;
} // namespace widgets::common

namespace widgets::traces {

/// A conversation, or one trace, as people tell it: who asked, what was found, what was answered, what it cost. GUI thread.
class StoryView : public QWidget
{
    Q_OBJECT
public:
    explicit StoryView(::traces::TraceBrowser* browser, QWidget* parent = nullptr);
    void follow();
    bool isReady() const;
    QString problem() const;
    void setRevealed(bool revealed);
    CardList* cards() const { return m_cards; }
    QString summary() const { return m_summary->text(); }

Q_SIGNALS:
    void closed();
    void revealRequested();
    /// To the span that a card tells of.
    void spanRequested(const QString& traceId, qsizetype node);

private:
    void addTurn(const ::traces::StoryTurn& turn, int number, QList<Card>& cards);
    Card cardOf(const ::traces::StoryItem& item) const;
    void describeRetrieval(const ::traces::StoryItem& item, Card& card) const;

    ::traces::TraceBrowser* m_browser;
    common::Label* m_summary;
    common::BusyIndicator* m_busy;
    common::ErrorBanner* m_error;
    CardList* m_cards;
    QList<std::pair<QString, qsizetype>> m_targets;
};

} // namespace widgets::traces
