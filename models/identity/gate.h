// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cancel.h"

#include <QCoroSignal>
#include <QCoroTask>
#include <QObject>

namespace identity {

/// Opens once, for whichever of several events comes first; a coroutine waits for it. Lives in the waiting coroutine's frame.
class Gate : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    void open()
    {
        if (!m_open) {
            m_open = true;
            Q_EMIT opened();
        }
    }
    bool isOpen() const { return m_open; }
Q_SIGNALS:
    void opened();

private:
    bool m_open = false;
};

} // namespace identity
