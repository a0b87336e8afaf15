// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/storage/logwriter.h"

#include <array>
#include <charconv>
#include <unordered_map>

namespace sandbox::simulation {

/// Gathers rows by shape and hands full batches to a writer. Texts and origins that rows share are numbered here.
class RowScribe
{
public:
    explicit RowScribe(LogWriter& writer) : m_writer(writer) {}
    /// Numbers go on from these when a file already holds some.
    void startAt(quint32 texts, quint32 origins)
    {
        m_nextText = texts;
        m_nextOrigin = origins;
    }

    /// A kind of row. The reference stays valid.
    using Sheet = size_t;
    Sheet sheet(const QString& table, const QStringList& columns);
    RowBatch& rows(Sheet sheet) { return m_batches[sheet]; }
    /// After each row: sends the batch when it is full.
    void done(Sheet sheet)
    {
        ++m_rows;
        if (m_batches[sheet].rows() >= kRowsABatch)
            send(sheet);
    }
    /// The number of a text that comes often.
    quint32 text(std::string_view utf8);
    /// The number of a set of constants (JSON object) of a workspace.
    quint32 origin(const QString& workspace, const QJsonObject& constants);
    /// Sends everything that waits.
    void flush();
    qint64 rowCount() const { return m_rows; }

private:
    static constexpr int kRowsABatch = 2500;
    void send(Sheet sheet);

    LogWriter& m_writer;
    std::vector<RowBatch> m_batches;
    std::unordered_map<std::string, quint32> m_texts;
    std::unordered_map<std::string, quint32> m_origins;
    RowDictionary m_new;
    quint32 m_nextText = 0;
    quint32 m_nextOrigin = 0;
    qint64 m_rows = 0;
};

/// Values for a form's gaps, without an allocation a value.
class Gaps
{
public:
    Gaps& operator<<(std::string_view text)
    {
        if (m_any)
            m_text += RowBatch::kGap;
        m_any = true;
        m_text += text;
        return *this;
    }
    Gaps& operator<<(qint64 number)
    {
        std::array<char, 24> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        return *this << std::string_view(digits.data(), static_cast<size_t>(end - digits.data()));
    }
    Gaps& operator<<(int number) { return *this << static_cast<qint64>(number); }
    operator std::string_view() const { return m_text; }
    void clear()
    {
        m_text.clear();
        m_any = false;
    }

private:
    std::string m_text;
    bool m_any = false;
};

/// KQL ticks of microseconds since 1970.
constexpr qint64 ticksOf(qint64 micros)
{
    return 621'355'968'000'000'000 + micros * 10;
}
/// 16 or 32 lower-case hexadecimal digits.
std::string hex(quint64 value);
std::string hex(quint64 high, quint64 low);
/// A GUID in text from 128 bits.
std::string guid(quint64 high, quint64 low);

} // namespace sandbox::simulation
