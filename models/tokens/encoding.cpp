// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokens/encoding.h"

#include "tokens/merge.h"
#include "tokens/pieces.h"
#include "tokens/utf8.h"

#include <QCoreApplication>
#include <algorithm>

namespace tokens {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(tokens::Encoding)
};

std::vector<SpecialToken> specialsOf(EncodingName name)
{
    if (name == EncodingName::O200kBase) {
        return {{"<|endoftext|>", 199999}, {"<|endofprompt|>", 200018}};
    }
    return {{"<|endoftext|>", 100257},
            {"<|fim_prefix|>", 100258},
            {"<|fim_middle|>", 100259},
            {"<|fim_suffix|>", 100260},
            {"<|endofprompt|>", 100276}};
}

/// Calls `work` with `bytes` as valid UTF-8.
template <typename Work> auto onValid(QByteArrayView bytes, const Work& work)
{
    if (validPrefix(bytes) == bytes.size()) {
        return work(bytes);
    }
    const QByteArray text = repaired(bytes);
    return work(QByteArrayView(text));
}

/// Tokens of valid UTF-8, appended to `ids` if that is given; their number.
size_t encodeOrdinary(EncodingName name, const Vocabulary& vocabulary, QByteArrayView text, std::vector<TokenId>* ids)
{
    size_t count = 0;
    for (Pieces pieces(name, text); !pieces.atEnd();) {
        const QByteArrayView piece = pieces.next();
        const TokenId whole = vocabulary.find(reinterpret_cast<const uchar*>(piece.data()), size_t(piece.size()));
        if (whole == Vocabulary::kNone) {
            count += merge(vocabulary, piece, ids);
        } else {
            ++count;
            if (ids != nullptr) {
                ids->push_back(whole);
            }
        }
    }
    return count;
}

/// A special token's next place in a text.
struct Occurrence
{
    const SpecialToken* token = nullptr;
    qsizetype at = -1;
};

/// The first of `wanted` from `from` on.
Occurrence nextSpecial(QByteArrayView text, qsizetype from, const std::vector<const SpecialToken*>& wanted)
{
    for (qsizetype at = text.indexOf('<', from); at >= 0 && !wanted.empty(); at = text.indexOf('<', at + 1)) {
        for (const SpecialToken* const token : wanted) {
            if (text.sliced(at).startsWith(token->text)) {
                return {token, at};
            }
        }
    }
    return {};
}

std::vector<const SpecialToken*> chosen(const std::vector<SpecialToken>& all, const QByteArrayList& texts, const QByteArrayList& without = {})
{
    std::vector<const SpecialToken*> list;
    for (const SpecialToken& token : all) {
        if (texts.contains(token.text) && !without.contains(token.text)) {
            list.push_back(&token);
        }
    }
    return list;
}

} // namespace

QString encodingText(EncodingName name)
{
    return name == EncodingName::O200kBase ? QStringLiteral("o200k_base") : QStringLiteral("cl100k_base");
}

std::optional<EncodingName> encodingNamed(QStringView text)
{
    for (const EncodingName name : {EncodingName::O200kBase, EncodingName::Cl100kBase}) {
        if (text == encodingText(name)) {
            return name;
        }
    }
    return std::nullopt;
}

Encoding::Encoding(EncodingName name)
    : m_name(name), m_specials(specialsOf(name)), m_vocabulary(std::make_unique<const Vocabulary>(encodingText(name)))
{
}

Encoding::~Encoding() = default;

const Encoding& Encoding::of(EncodingName name)
{
    if (name == EncodingName::O200kBase) {
        static const Encoding o200k(EncodingName::O200kBase);
        return o200k;
    }
    static const Encoding cl100k(EncodingName::Cl100kBase);
    return cl100k;
}

SpecialPolicy Encoding::allSpecialsAllowed() const
{
    SpecialPolicy policy;
    for (const SpecialToken& token : m_specials) {
        policy.allowed.append(token.text);
    }
    return policy;
}

SpecialPolicy Encoding::allSpecialsRefused() const
{
    return {{}, allSpecialsAllowed().allowed};
}

qsizetype Encoding::count(QByteArrayView utf8) const
{
    return onValid(utf8, [this](QByteArrayView text) { return qsizetype(encodeOrdinary(m_name, *m_vocabulary, text, nullptr)); });
}

qsizetype Encoding::count(QStringView text) const
{
    return count(QByteArrayView(utf8Of(text)));
}

std::vector<TokenId> Encoding::encode(QByteArrayView utf8) const
{
    return onValid(utf8, [this](QByteArrayView text) {
        std::vector<TokenId> ids;
        ids.reserve(size_t(text.size()) / 3);
        encodeOrdinary(m_name, *m_vocabulary, text, &ids);
        return ids;
    });
}

std::vector<TokenId> Encoding::encode(QStringView text) const
{
    return encode(QByteArrayView(utf8Of(text)));
}

core::Result<std::vector<TokenId>> Encoding::encode(QByteArrayView utf8, const SpecialPolicy& policy) const
{
    const auto refused = chosen(m_specials, policy.refused, policy.allowed);
    if (const Occurrence found = nextSpecial(utf8, 0, refused); found.token != nullptr) {
        const QString marker = QString::fromLatin1(found.token->text);
        return core::failure(core::ErrorKind::InvalidInput, Text::tr("The text contains the special token %1.").arg(marker), marker);
    }
    return onValid(utf8, [this, allowed = chosen(m_specials, policy.allowed)](QByteArrayView text) -> core::Result<std::vector<TokenId>> {
        std::vector<TokenId> ids;
        for (qsizetype from = 0; from < text.size();) {
            const Occurrence found = nextSpecial(text, from, allowed);
            const qsizetype end = found.token != nullptr ? found.at : text.size();
            encodeOrdinary(m_name, *m_vocabulary, text.sliced(from, end - from), &ids);
            from = end;
            if (found.token != nullptr) {
                ids.push_back(found.token->id);
                from += found.token->text.size();
            }
        }
        return ids;
    });
}

core::Result<QByteArray> Encoding::decode(std::span<const TokenId> ids) const
{
    QByteArray bytes;
    bytes.reserve(qsizetype(ids.size()) * 4);
    for (const TokenId id : ids) {
        if (qsizetype(id) < vocabularySize()) {
            bytes.append(m_vocabulary->bytes(id));
            continue;
        }
        const auto special = std::find_if(m_specials.begin(), m_specials.end(), [id](const SpecialToken& token) { return token.id == id; });
        if (special == m_specials.end()) {
            return core::failure(core::ErrorKind::InvalidInput, Text::tr("%1 is no token of %2.").arg(id).arg(encodingText(m_name)), QString::number(id));
        }
        bytes.append(special->text);
    }
    return bytes;
}

qsizetype Encoding::vocabularySize() const
{
    return m_vocabulary->size();
}

} // namespace tokens
