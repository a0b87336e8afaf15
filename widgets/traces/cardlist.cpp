// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/traces/cardlist.h"

#include "logs/cells.h"
#include "widgets/common/icons.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>
#include <QVBoxLayout>

namespace widgets::traces {

using namespace common;

namespace {

Label* iconLabel(const QString& icon, Tone tone)
{
    auto* label = new Label;
    label->setPixmap(lineIcon(icon, tone).pixmap(space::icon, space::icon));
    return label;
}

/// Literal, with marks for what must not act; long ones are cut, which is said.
QWidget* textOf(const QString& text, TypeRole role, Ink ink, qsizetype most)
{
    const bool isLong = text.size() > most;
    const QString shown = ::logs::marked(QStringView(text).left(most), false);
    Label* const label = paragraph(shown, ink, role);
    if (!isLong) {
        return label;
    }
    auto* both = new QWidget;
    auto* layout = columnLayout(space::xs);
    layout->setContentsMargins(0, 0, 0, 0);
    both->setLayout(layout);
    layout->addWidget(label);
    layout->addWidget(paragraph(CardList::tr("The first %1 of %2 characters. The copy button takes all of it.")
                                    .arg(QLocale().toString(most), QLocale().toString(text.size())),
                                Ink::Helper, TypeRole::Caption));
    return both;
}

} // namespace

CardList::CardList(const QString& accessibleName, const QString& emptyText, QWidget* parent) : QScrollArea(parent), m_emptyText(emptyText)
{
    setAccessibleName(accessibleName);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&Theme::instance(), &Theme::changed, this, &CardList::rebuild);
    rebuild();
}

void CardList::setCards(const QList<Card>& cards)
{
    m_cards = cards;
    rebuild();
}

void CardList::setRevealed(bool revealed)
{
    if (revealed != m_isRevealed) {
        m_isRevealed = revealed;
        rebuild();
    }
}

void CardList::setTargetText(const QString& text)
{
    m_targetText = text;
}

bool CardList::hasHidden() const
{
    return !m_isRevealed && std::any_of(m_cards.begin(), m_cards.end(), [](const Card& card) { return card.isPersonal && !(card.text.isEmpty() && card.code.isEmpty()); });
}

QWidget* CardList::hiddenNotice()
{
    auto* notice = new Surface(Surface::Kind::Card);
    notice->setTone(Tone::Info);
    auto* row = rowLayout();
    notice->setLayout(row);
    row->setContentsMargins(space::m, space::s, space::m, space::s);
    row->addWidget(iconLabel(QStringLiteral("lock"), Tone::Info));
    row->addWidget(paragraph(tr("Prompts and answers can hold personal data. They are hidden until you want to read them.")), 1);
    auto* reveal = pushButton(tr("Reveal content"), ButtonKind::Plain, QStringLiteral("unlock"));
    connect(reveal, &QPushButton::clicked, this, &CardList::revealRequested);
    row->addWidget(reveal);
    return notice;
}

/// How much of a text is shown: laying out costs by length, so that many long texts share what one list may hold.
qsizetype CardList::share(const QString& text)
{
    const qsizetype most = std::min<qsizetype>(kLongestText, std::max<qsizetype>(kShortestCut, m_room));
    m_room -= std::min(most, text.size());
    return most;
}

QWidget* CardList::cardWidget(const Card& card)
{
    auto* box = new Surface(Surface::Kind::Card);
    box->setTone(card.tone);
    auto* layout = columnLayout(space::xs);
    box->setLayout(layout);
    layout->setContentsMargins(space::m, space::s, space::m, space::s);
    auto* head = rowLayout(space::s);
    head->addWidget(iconLabel(card.icon, card.tone));
    auto* title = new Label(::logs::marked(QStringView(card.title).left(300), true), TypeRole::Strong);
    title->setElided(true);
    head->addWidget(title, 1);
    if (!card.note.isEmpty()) {
        head->addWidget(new Label(card.note, TypeRole::Caption, Ink::Secondary));
    }
    if (card.target >= 0 && !m_targetText.isEmpty()) {
        auto* go = iconButton(QStringLiteral("timeline"), m_targetText);
        connect(go, &QToolButton::clicked, this, [this, target = card.target] { Q_EMIT targetRequested(target); });
        head->addWidget(go);
    }
    const bool isHidden = card.isPersonal && !m_isRevealed;
    const QString whole = QStringList{card.text, card.code}.join(card.text.isEmpty() || card.code.isEmpty() ? QString() : QStringLiteral("\n"));
    if (!isHidden && !whole.isEmpty()) {
        auto* copy = iconButton(QStringLiteral("copy"), tr("Copy the text"));
        connect(copy, &QToolButton::clicked, this, [whole] { QGuiApplication::clipboard()->setText(whole); });
        head->addWidget(copy);
    }
    layout->addLayout(head);
    if (isHidden && !card.text.isEmpty()) {
        layout->addWidget(paragraph(tr("Hidden, %Ln character(s)", nullptr, int(card.text.size())), Ink::Helper));
    } else if (!card.text.isEmpty()) {
        layout->addWidget(textOf(card.text, TypeRole::Body, Ink::Text, share(card.text)));
    }
    if (!isHidden && !card.code.isEmpty()) {
        layout->addWidget(textOf(card.code, TypeRole::Code, Ink::Secondary, share(card.code)));
    }
    return box;
}

void CardList::rebuild()
{
    m_room = kMostText;
    auto* inside = new Surface(Surface::Kind::Canvas);
    auto* layout = columnLayout(space::s);
    inside->setLayout(layout);
    layout->setContentsMargins(space::m, space::m, space::m, space::m);
    if (hasHidden()) {
        layout->addWidget(hiddenNotice());
    }
    if (m_cards.isEmpty()) {
        layout->addWidget(paragraph(m_emptyText, Ink::Secondary));
    }
    for (int i = 0; i < m_cards.size() && i < kMostCards; ++i) {
        QWidget* const card = cardWidget(m_cards.at(i));
        if (m_cards.at(i).isIndented) {
            auto* row = rowLayout(0);
            row->addSpacing(space::xxl);
            row->addWidget(card);
            layout->addLayout(row);
        } else {
            layout->addWidget(card);
        }
    }
    if (m_cards.size() > kMostCards) {
        layout->addWidget(paragraph(tr("%1 more are not shown.").arg(QLocale().toString(m_cards.size() - kMostCards)), Ink::Secondary));
    }
    layout->addStretch(1);
    setWidget(inside); // deletes the one before
}

} // namespace widgets::traces
