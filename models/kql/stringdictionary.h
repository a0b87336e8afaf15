// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace kql {

/// Distinct texts in one block of UTF-8, numbered in the order of their first appearance. Columns of text hold the numbers.
/// No text is twice in it, so that equal codes are equal texts. Immutable; shared between columns and threads.
class StringDictionary
{
public:
    quint32 size() const { return quint32(m_ends.size()); }
    /// UTF-8 of a code; valid as long as the dictionary lives.
    std::string_view bytes(quint32 code) const
    {
        const quint64 begin = code == 0 ? 0 : m_ends[code - 1];
        return {m_bytes.data() + begin, size_t(m_ends[code] - begin)};
    }
    QString text(quint32 code) const;
    /// Code of a text, by a linear search: meant for one constant, not for each row.
    std::optional<quint32> find(std::string_view utf8) const;
    /// Heap memory in bytes.
    qint64 byteSize() const { return qint64(m_bytes.capacity() + m_ends.capacity() * sizeof(quint64)); }

private:
    friend class StringDictionaryBuilder;
    std::vector<char> m_bytes;
    std::vector<quint64> m_ends;
};
using DictionaryRef = std::shared_ptr<const StringDictionary>;

/// Fills a StringDictionary. Not shared between threads.
class StringDictionaryBuilder
{
public:
    StringDictionaryBuilder();
    /// Code of a text, new or known.
    quint32 add(std::string_view utf8);
    quint32 add(const QString& text);
    /// The two halves of add(), for columns with hundreds of thousands of different texts: begin() asks the processor for the place of
    /// the text in the table, and by the time of settle() (a row later) it is there. Nothing else may be called in between.
    void begin(std::string_view utf8);
    /// Code of the text that begin() was given.
    quint32 settle();
    quint32 size() const { return m_made->size(); }
    qint64 byteSize() const { return m_made->byteSize() + qint64(m_slots.capacity() * sizeof(Slot)); }
    /// The dictionary; the builder is empty afterwards.
    DictionaryRef finish();

private:
    struct Slot
    {
        quint32 hash = 0;
        quint32 code = 0xFFFFFFFF; ///< free
    };
    void grow();
    std::shared_ptr<StringDictionary> m_made;
    std::vector<Slot> m_slots;
    quint32 m_hash = 0;    ///< of the text between begin() and settle(), whose bytes stand behind those of the dictionary
};

/// Hash of bytes, the same within one run of the program.
quint64 hashBytes(std::string_view bytes);

} // namespace kql
