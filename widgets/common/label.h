// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/theme.h"

#include <QLabel>

namespace widgets::common {

/// Colour of a text, by purpose.
enum class Ink { Text, Secondary, Helper, Accent, Ok, Info, Warning, Error };
QColor inkColour(Ink ink);

/// A label of the type ladder that follows theme and text size. Always plain text: what services and models say never
/// becomes markup. With setElided(true) it shortens to its width and shows the whole text as a tool tip.
class Label : public QLabel
{
    Q_OBJECT
public:
    explicit Label(const QString& text = {}, TypeRole role = TypeRole::Body, Ink ink = Ink::Text,
                   QWidget* parent = nullptr);
    void setRole(TypeRole role);
    void setInk(Ink ink);
    void setElided(bool elided, Qt::TextElideMode mode = Qt::ElideRight);
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();

    TypeRole m_role;
    Ink m_ink;
    bool m_elided = false;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};

/// A wrapping, selectable paragraph.
Label* paragraph(const QString& text, Ink ink = Ink::Text, TypeRole role = TypeRole::Body);

/// A tool tip that shows `text` literally, and the same for assistive technology unless it is the widget's name.
void setHint(QWidget* widget, const QString& text);

/// Tool-tip text that shows `text` literally and wraps.
QString plainToolTip(const QString& text);

} // namespace widgets::common
