// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/controls.h"

#include <QScrollArea>

namespace widgets::traces {

/// One card: what it is, and texts of others, shown literally.
struct Card
{
    QString icon;
    common::Tone tone = common::Tone::Neutral;
    QString title, note;    ///< note: at the end of the line: time, tokens
    QString text;           ///< in words
    QString code;           ///< in the fixed font, below
    bool isPersonal = false; ///< hidden until a person wants to see it
    bool isIndented = false; ///< an answer to what is above
    qint64 target = -1;     ///< what the card belongs to; >= 0 offers to go there
};

/// Cards below each other: messages, tool calls, verdicts, events, a conversation. Personal texts are hidden until revealed. GUI thread.
class CardList : public QScrollArea
{
    Q_OBJECT
public:
    CardList(const QString& accessibleName, const QString& emptyText, QWidget* parent = nullptr);
    void setCards(const QList<Card>& cards);
    const QList<Card>& cards() const { return m_cards; }
    /// Shows personal texts.
    void setRevealed(bool revealed);
    bool isRevealed() const { return m_isRevealed; }
    bool hasHidden() const;
    /// What the button of a card says that goes to its target; empty: no buttons.
    void setTargetText(const QString& text);

    static constexpr int kMostCards = 200;
    static constexpr int kLongestText = 20'000;
    static constexpr int kMostText = 60'000; ///< of all cards together; those beyond are cut to kShortestCut
    static constexpr int kShortestCut = 400;

Q_SIGNALS:
    void revealRequested();
    void targetRequested(qint64 target);

private:
    void rebuild();
    QWidget* hiddenNotice();
    QWidget* cardWidget(const Card& card);
    qsizetype share(const QString& text);

    QString m_emptyText;
    QString m_targetText;
    QList<Card> m_cards;
    bool m_isRevealed = false;
    qsizetype m_room = 0; ///< characters that may still be laid out
};

} // namespace widgets::traces
