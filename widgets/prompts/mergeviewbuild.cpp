// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/prompts/mergeview.h"

#include "widgets/common/flowlayout.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSplitter>

namespace widgets::prompts {

using namespace common;

QWidget* MergeView::buildFiles()
{
    m_list->setAccessibleName(tr("Files in conflict"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideLeft);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->installEventFilter(this);
    m_finish = pushButton(tr("Finish the merge"), ButtonKind::Primary, QStringLiteral("merge"));
    auto* const abort = pushButton(tr("Give the merge up"));
    auto* const pane = new Surface(Surface::Kind::Chrome);
    auto* head = new SectionHeader(tr("In conflict"));
    head->setContentsMargins(space::m, space::s, space::m, 0);
    auto* buttons = columnLayout(space::xs);
    buttons->setContentsMargins(space::m, space::s, space::m, space::m);
    buttons->addWidget(m_finish);
    buttons->addWidget(abort);
    auto* column = columnLayout(0);
    column->addWidget(head);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    pane->setLayout(column);
    connect(m_list, &QListWidget::currentRowChanged, this, &MergeView::showFile);
    connect(m_finish, &QPushButton::clicked, this, &MergeView::finish);
    connect(abort, &QPushButton::clicked, this, &MergeView::abort);
    return pane;
}

QPlainTextEdit* MergeView::sideText(const QString& name)
{
    auto* const text = new QPlainTextEdit;
    text->setReadOnly(true);
    text->setAccessibleName(name);
    text->setTabChangesFocus(true);
    text->setFrameShape(QFrame::NoFrame);
    text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    text->document()->setDocumentMargin(space::s);
    text->setFont(Theme::font(TypeRole::Code));
    connect(&Theme::instance(), &Theme::changed, text, [text] { text->setFont(Theme::font(TypeRole::Code)); });
    text->installEventFilter(this);
    return text;
}

QWidget* MergeView::buildSides()
{
    auto* const pane = new QWidget;
    auto* bar = rowLayout();
    bar->setContentsMargins(space::m, space::xs, space::s, space::xs);
    auto* const previous = iconButton(QStringLiteral("chevron-up"), tr("Previous place"), QStringLiteral("Shift+F7"));
    auto* const next = iconButton(QStringLiteral("chevron-down"), tr("Next place"), QStringLiteral("F7"));
    m_where->setElided(true, Qt::ElideMiddle);
    bar->addWidget(m_where, 1);
    bar->addWidget(previous);
    bar->addWidget(next);
    auto* sides = new QSplitter;
    sides->setChildrenCollapsible(false);
    const QString names[] = {tr("Ours"), tr("Base"), tr("Theirs")};
    for (int i = 0; i < 3; ++i) {
        auto* const side = new QWidget;
        m_heads[i] = new Label(names[i], TypeRole::Caption, Ink::Secondary);
        m_heads[i]->setElided(true);
        m_heads[i]->setContentsMargins(space::s, space::xs, space::s, space::xs);
        m_sides[i] = sideText(names[i]);
        auto* column = columnLayout(0);
        column->addWidget(m_heads[i]);
        column->addWidget(m_sides[i], 1);
        side->setLayout(column);
        sides->addWidget(side);
    }
    auto* const choices = new QWidget;
    auto* flow = new FlowLayout(space::xs);
    flow->setContentsMargins(space::s, space::s, space::s, space::s);
    const QString texts[] = {tr("Ours"), tr("Base"), tr("Theirs"), tr("Ours, then theirs"), tr("Theirs, then ours")};
    for (int i = 0; i < 5; ++i) {
        auto* const button = pushButton(texts[i]);
        button->setCheckable(false);
        button->setToolTip(QStringLiteral("Alt+%1").arg(i + 1));
        connect(button, &QPushButton::clicked, this, [this, i] { choose(Choice(i + 1)); });
        m_choices << button;
        flow->addWidget(button);
    }
    choices->setLayout(flow);
    auto* column = columnLayout(0);
    column->addLayout(bar);
    column->addWidget(dividerLine(Qt::Horizontal));
    column->addWidget(sides, 1);
    column->addWidget(choices);
    pane->setLayout(column);
    connect(previous, &QToolButton::clicked, this, [this] { goToPlace(false); });
    connect(next, &QToolButton::clicked, this, [this] { goToPlace(true); });
    return pane;
}

QWidget* MergeView::buildResult()
{
    auto* const pane = new QWidget;
    m_before = sideText(tr("Lines before"));
    m_after = sideText(tr("Lines after"));
    m_result = sideText(tr("What it becomes"));
    m_result->setReadOnly(false);
    m_result->setPlaceholderText(tr("Choose a side, or write it yourself"));
    for (QPlainTextEdit* const text : {m_before, m_after}) {
        text->setFocusPolicy(Qt::NoFocus);
        text->setFixedHeight(QFontMetrics(Theme::font(TypeRole::Code)).lineSpacing() * 2 + space::l);
        text->setEnabled(false);
        text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    }
    m_takeFile = pushButton(tr("Take this file as decided"), ButtonKind::Primary, QStringLiteral("check"));
    m_takeFile->setToolTip(tr("Ctrl+Return"));
    auto* head = new SectionHeader(tr("What it becomes"));
    head->setContentsMargins(space::m, space::xs, space::s, space::xs);
    head->addAction(m_takeFile);
    auto* column = columnLayout(0);
    column->addWidget(dividerLine(Qt::Horizontal));
    column->addWidget(head);
    column->addWidget(m_before);
    column->addWidget(m_result, 1);
    column->addWidget(m_after);
    pane->setLayout(column);
    connect(m_result, &QPlainTextEdit::textChanged, this, &MergeView::decideByHand);
    connect(m_takeFile, &QPushButton::clicked, this, &MergeView::takeFile);
    return pane;
}

} // namespace widgets::prompts
