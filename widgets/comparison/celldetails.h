// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comparison/comparisonmodel.h"
#include "widgets/common/controls.h"

class QComboBox;
class QPlainTextEdit;

namespace widgets::comparison {

/// All of one cell: each repeat's answer, numbers with their spread, citations, error and remedy. GUI thread.
class CellDetails : public common::Surface
{
    Q_OBJECT
public:
    explicit CellDetails(::comparison::ComparisonModel* model, QWidget* parent = nullptr);
    void show(const QModelIndex& cell);
    QString answer() const;

private:
    void refresh();
    void fillRepeats();
    void fillFacts(const ::comparison::Attempt& attempt);
    ::comparison::ComparisonModel* m_model;
    QPersistentModelIndex m_cell;
    common::SectionHeader* m_header;
    common::Label* m_place;
    QComboBox* m_repeat;
    QPlainTextEdit* m_answer;
    common::KeyValueList* m_facts;
};

} // namespace widgets::comparison
