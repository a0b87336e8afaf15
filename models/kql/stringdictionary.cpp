// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/stringdictionary.h"

#include <cstring>

namespace kql {

namespace {

constexpr quint32 kFree = 0xFFFFFFFF;
constexpr size_t kFirstSlots = 64;

quint64 mixed(quint64 a, quint64 b)
{
    const quint64 product = a * b;
    return product ^ (product >> 29) ^ (product >> 47);
}

quint64 word(const char* at, size_t size)
{
    quint64 value = 0;
    std::memcpy(&value, at, size);
    return value;
}

} // namespace

quint64 hashBytes(std::string_view bytes)
{
    constexpr quint64 first = 0x9E3779B97F4A7C15ULL;
    constexpr quint64 second = 0xC2B2AE3D27D4EB4FULL;
    quint64 hash = first ^ bytes.size();
    const char* at = bytes.data();
    size_t left = bytes.size();
    for (; left >= 8; left -= 8, at += 8) {
        hash = mixed(hash ^ word(at, 8), second);
    }
    if (left > 0) {
        hash = mixed(hash ^ word(at, left), second);
    }
    return mixed(hash ^ second, first);
}

QString StringDictionary::text(quint32 code) const
{
    const std::string_view utf8 = bytes(code);
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

std::optional<quint32> StringDictionary::find(std::string_view utf8) const
{
    for (quint32 code = 0; code < size(); ++code) {
        if (bytes(code) == utf8) {
            return code;
        }
    }
    return std::nullopt;
}

StringDictionaryBuilder::StringDictionaryBuilder() : m_made(std::make_shared<StringDictionary>()), m_slots(kFirstSlots) {}

void StringDictionaryBuilder::grow()
{
    std::vector<Slot> slots(m_slots.size() * 2);
    const size_t mask = slots.size() - 1;
    for (const Slot& slot : m_slots) {
        if (slot.code != kFree) {
            size_t place = slot.hash & mask;
            while (slots[place].code != kFree) {
                place = (place + 1) & mask;
            }
            slots[place] = slot;
        }
    }
    m_slots = std::move(slots);
}

quint32 StringDictionaryBuilder::add(std::string_view utf8)
{
    begin(utf8);
    return settle();
}

void StringDictionaryBuilder::begin(std::string_view utf8)
{
    m_hash = quint32(hashBytes(utf8));
    __builtin_prefetch(&m_slots[m_hash & (m_slots.size() - 1)], 1);
    m_made->m_bytes.insert(m_made->m_bytes.end(), utf8.begin(), utf8.end());
}

quint32 StringDictionaryBuilder::settle()
{
    std::vector<char>& bytes = m_made->m_bytes;
    const size_t begin = m_made->m_ends.empty() ? 0 : m_made->m_ends.back();
    const std::string_view text(bytes.data() + begin, bytes.size() - begin);
    const size_t mask = m_slots.size() - 1;
    size_t place = m_hash & mask;
    for (; m_slots[place].code != kFree; place = (place + 1) & mask) {
        if (m_slots[place].hash == m_hash && m_made->bytes(m_slots[place].code) == text) {
            bytes.resize(begin);
            return m_slots[place].code;
        }
    }
    const quint32 code = m_made->size();
    m_slots[place] = {m_hash, code};
    m_made->m_ends.push_back(bytes.size());
    if (size_t(code + 1) * 2 > m_slots.size()) {
        grow();
    }
    return code;
}

quint32 StringDictionaryBuilder::add(const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    return add(std::string_view(utf8.constData(), size_t(utf8.size())));
}

DictionaryRef StringDictionaryBuilder::finish()
{
    DictionaryRef made = std::move(m_made);
    m_made = std::make_shared<StringDictionary>();
    m_slots.assign(kFirstSlots, Slot());
    return made;
}

} // namespace kql
