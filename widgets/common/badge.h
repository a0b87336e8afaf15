// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/tokens.h"

#include <QAbstractButton>
#include <QWidget>

namespace widgets::common {

/// A status: icon and word on a tint. Never colour alone.
class Badge : public QWidget
{
    Q_OBJECT
public:
    explicit Badge(QWidget* parent = nullptr);
    Badge(const QString& icon, const QString& text, Tone tone, QWidget* parent = nullptr);
    void set(const QString& icon, const QString& text, Tone tone);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// The same as a stroke, for rows that a delegate paints.
    static void paintOn(QPainter* painter, const QRect& rect, const QString& icon, const QString& text, Tone tone, Qt::LayoutDirection direction);
    static QSize sizeOf(const QString& icon, const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QString m_text;
    Tone m_tone = Tone::Neutral;
};

/// A small button with rounded ends: a citation, a suggestion, a filter. `mark` is an optional leading number or letter in
/// its own field.
class Chip : public QAbstractButton
{
    Q_OBJECT
public:
    Chip(const QString& mark, const QString& text, QWidget* parent = nullptr);
    void setMaximumTextWidth(int pixels);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_mark;
    int m_maximumText = 260;
};

} // namespace widgets::common
