// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/charts/plot.h"

#include <QAbstractButton>

namespace widgets::charts {

/// One entry: the series' mark and name. Checked = shown.
class LegendButton : public QAbstractButton
{
    Q_OBJECT
public:
    LegendButton(const LegendEntry& entry, QWidget* parent);
    QSize sizeHint() const override;

Q_SIGNALS:
    /// Clicked; `adds` with Control held.
    void chosen(const QString& name, bool adds);

protected:
    void paintEvent(QPaintEvent* event) override;
    void nextCheckState() override; ///< the legend decides what is checked

private:
    int swatch() const; ///< its width
    LegendEntry m_entry;
};

/// The series of a plot. A click shows one alone, a second click all again; with Control held it adds or takes away. Follows the plot's
/// content and isolation. At most two rows; what has no room is counted. GUI thread.
class Legend : public QWidget
{
    Q_OBJECT
public:
    explicit Legend(Plot* plot, QWidget* parent = nullptr);
    /// Said behind the entries: "25 of 487".
    void setNote(const QString& note);
    QList<LegendButton*> buttons() const { return m_buttons; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    qsizetype fitting(int reserved) const;
    void fit();
    void rebuild();
    void choose(const QString& name, bool adds);
    void showChecks();

    Plot* m_plot;
    QList<LegendButton*> m_buttons;
    QWidget* m_more = nullptr;
    QWidget* m_note = nullptr;
};

} // namespace widgets::charts
