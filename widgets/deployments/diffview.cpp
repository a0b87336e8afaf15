// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/deployments/diffview.h"

#include "widgets/common/theme.h"

#include <QTextBlock>

namespace widgets::deployments {

using namespace common;
using ::deployments::DiffLine;

DiffView::DiffView(QWidget* parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setTabChangesFocus(true);
    setAccessibleName(tr("What will change"));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(Theme::font(TypeRole::Code));
}

void DiffView::setLines(const QList<DiffLine>& lines)
{
    const Tokens& t = Theme::tokens();
    clear();
    QTextCursor cursor(document());
    bool isFirst = true;
    int firstChange = -1; // what changes is in view, however long the rest is
    for (const DiffLine& line : lines) {
        QTextBlockFormat format;
        QTextCharFormat text;
        text.setForeground(t.text);
        QString sign = QStringLiteral("  ");
        if (line.kind == DiffLine::Kind::Added) {
            format.setBackground(t.okTint);
            text.setForeground(t.ok);
            sign = QStringLiteral("+ ");
        } else if (line.kind == DiffLine::Kind::Removed) {
            format.setBackground(t.errorTint);
            text.setForeground(t.error);
            sign = QStringLiteral("- ");
        }
        if (!isFirst) {
            cursor.insertBlock();
        }
        isFirst = false;
        if (firstChange < 0 && line.kind != DiffLine::Kind::Same) {
            firstChange = cursor.blockNumber();
        }
        cursor.setBlockFormat(format);
        cursor.insertText(sign + line.text, text);
    }
    moveCursor(QTextCursor::Start);
    const QTextBlock change = document()->findBlockByNumber(firstChange);
    if (change.isValid()) {
        setTextCursor(QTextCursor(change));
        centerCursor();
    }
}

} // namespace widgets::deployments
