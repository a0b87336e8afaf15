// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/alerts/changedialog.h"

#include "widgets/common/controls.h"
#include "widgets/common/codeview.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace widgets::alerts {

using namespace common;

QString diffText(const QList<::deployments::DiffLine>& diff)
{
    using Kind = ::deployments::DiffLine::Kind;
    QStringList lines;
    for (const ::deployments::DiffLine& line : diff) {
        lines << (line.kind == Kind::Added ? QStringLiteral("+ ") : line.kind == Kind::Removed ? QStringLiteral("- ") : QStringLiteral("  ")) + line.text;
    }
    return lines.join(QLatin1Char('\n'));
}

ChangeDialog::ChangeDialog(const Words& words, const QList<::deployments::DiffLine>& diff, QWidget* parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(words.title);
    auto* layout = columnLayout(space::m);
    setLayout(layout);
    layout->setContentsMargins(space::l, space::l, space::l, space::l);
    layout->addWidget(paragraph(words.sentence));
    auto* view = new CodeView(tr("What changes"));
    view->setCode(diffText(diff));
    view->setMinimumHeight(120);
    layout->addWidget(view, 1);
    if (words.takesComment) {
        m_comment = new QLineEdit;
        m_comment->setPlaceholderText(tr("Why, for those who read the history (may stay empty)"));
        m_comment->setAccessibleName(tr("Comment"));
        layout->addWidget(m_comment);
    }
    auto* buttons = rowLayout();
    auto* cancel = pushButton(tr("Cancel"));
    auto* act = pushButton(words.action, words.isDanger ? ButtonKind::Danger : ButtonKind::Primary);
    act->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(act, &QPushButton::clicked, this, [this] {
        Q_EMIT agreed();
        accept();
    });
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(act);
    layout->addLayout(buttons);
    resize(560, words.takesComment ? 320 : 420);
    if (m_comment) {
        m_comment->setFocus();
    }
}

QString ChangeDialog::comment() const
{
    return m_comment ? m_comment->text().trimmed() : QString();
}

} // namespace widgets::alerts
