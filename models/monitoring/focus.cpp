// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/focus.h"

namespace monitoring {

namespace {
constexpr qsizetype kStepsKept = 100;
constexpr qint64 kDaySeconds = 24 * 3600;
} // namespace

Focus::Focus(QObject* parent) : QObject(parent)
{
    m_look.range.lengthSeconds = kDaySeconds;
}

void Focus::set(const Look& look)
{
    if (look == m_look) {
        return;
    }
    m_back << m_look;
    if (m_back.size() > kStepsKept) {
        m_back.removeFirst();
    }
    m_forward.clear();
    replace(look);
}

void Focus::replace(const Look& look)
{
    if (look == m_look) {
        return;
    }
    m_look = look;
    Q_EMIT changed();
}

void Focus::setRange(const logs::TimeRange& range)
{
    Look next = m_look;
    next.range = range;
    set(next);
}

void Focus::setSystem(const QString& resourceId)
{
    Look next = m_look;
    next.system = resourceId;
    set(next);
}

void Focus::narrow(const QString& filter, const QString& value)
{
    Look next = m_look;
    if (value.isEmpty()) {
        next.filters.remove(filter);
    } else {
        next.filters.insert(filter, value);
    }
    set(next);
}

void Focus::widen()
{
    Look next = m_look;
    next.filters.clear();
    set(next);
}

void Focus::back()
{
    if (m_back.isEmpty()) {
        return;
    }
    m_forward << m_look;
    replace(m_back.takeLast());
}

void Focus::forward()
{
    if (m_forward.isEmpty()) {
        return;
    }
    m_back << m_look;
    replace(m_forward.takeLast());
}

} // namespace monitoring
