// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/common/label.h"

#include <QPushButton>
#include <QToolButton>
#include <QWidget>

class QGridLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace widgets::common {

enum class ButtonKind { Plain, Primary, Danger, Ghost };

/// A push button with optional icon; its icon follows the kind's text colour.
QPushButton* pushButton(const QString& text, ButtonKind kind = ButtonKind::Plain, const QString& icon = {});
/// A flat icon button; `name` is its accessible name and tool tip (with the shortcut, when given).
QToolButton* iconButton(const QString& icon, const QString& name, const QString& shortcut = {});
/// A flat button with icon and words.
QToolButton* wordButton(const QString& icon, const QString& text);

QHBoxLayout* rowLayout(int spacing = space::s);
QVBoxLayout* columnLayout(int spacing = space::s);
/// A 1 px line in the divider colour.
QWidget* dividerLine(Qt::Orientation orientation);

/// Headline of a pane with room for buttons at its end.
class SectionHeader : public QWidget
{
    Q_OBJECT
public:
    explicit SectionHeader(const QString& title, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    /// The small count or unit behind the title.
    void setNote(const QString& note);
    void addAction(QWidget* button);

private:
    Label* m_title;
    Label* m_note;
    QHBoxLayout* m_actions;
};

/// Names and values in two columns; values can be selected. Numbers stay as given (format by locale before).
class KeyValueList : public QWidget
{
    Q_OBJECT
public:
    explicit KeyValueList(QWidget* parent = nullptr);
    void clear();
    void add(const QString& key, const QString& value, TypeRole role = TypeRole::Body);
    /// A value that is a widget, for example a Badge.
    void add(const QString& key, QWidget* value);
    int count() const { return m_rows; }

private:
    QGridLayout* m_grid;
    int m_rows = 0;
};

/// Paints a surface of the theme behind its children.
class Surface : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Canvas, Chrome, Card, Quiet };
    explicit Surface(Kind kind, QWidget* parent = nullptr);
    /// A card's tint and edge speak of a state; Quiet is a rounded patch of chrome.
    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind;
    Tone m_tone = Tone::Neutral;
};

/// Says that something is under way: a word and three dots that step (still when motion is reduced).
class BusyIndicator : public QWidget
{
    Q_OBJECT
public:
    explicit BusyIndicator(const QString& text = {}, QWidget* parent = nullptr);
    void setText(const QString& text);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QString m_text;
    int m_timer = 0;
    int m_step = 0;
};

} // namespace widgets::common
