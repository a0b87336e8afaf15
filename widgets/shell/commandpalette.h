// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/shell/palettemodel.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace widgets::shell {

/// Finds and runs any command, page or setting by a few typed letters. Lies over its parent; Esc or a click beside closes it
/// and gives the keyboard back to where it was.
class CommandPalette : public QWidget
{
    Q_OBJECT
public:
    explicit CommandPalette(QWidget* parent);
    void open(QList<PaletteEntry> entries);
    /// Closes it and gives the keyboard back.
    void dismiss();
    PaletteModel* model() const { return m_model; }

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void place();
    void runCurrent();
    void step(int by);

    PaletteModel* m_model;
    QWidget* m_card;
    QLineEdit* m_query;
    QListView* m_list;
    QWidget* m_nothing;
    QPointer<QWidget> m_before;
};

} // namespace widgets::shell
