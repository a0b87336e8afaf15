// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a text to be counted.
#include "tokens/tokens.h"

#include "fuzz/require.h"
#include "tokens/utf8.h"

#include <QStringDecoder>

using fuzz::require;

namespace {

void judge(const tokens::Encoding& encoding, const QByteArray& bytes)
{
    const QByteArray text = tokens::repaired(bytes);
    require(tokens::validPrefix(text) == text.size(), "what is repaired is valid");
    const std::vector<tokens::TokenId> ids = encoding.encode(QByteArrayView(bytes));
    require(encoding.decode(ids).value_or(QByteArray("?")) == text, "tokens decode to the text");
    require(encoding.count(QByteArrayView(bytes)) == qsizetype(ids.size()), "count and list are equal");
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom); // QString::fromUtf8() drops the mark
    const QString utf16 = decoder(text);
    require(encoding.count(QStringView(utf16)) == qsizetype(ids.size()), "UTF-16 counts as UTF-8 does");
    const auto specials = encoding.encode(QByteArrayView(bytes), encoding.allSpecialsAllowed());
    require(specials && encoding.decode(*specials).value_or(QByteArray("?")) == text, "specials decode to the text");
    const auto refused = encoding.encode(QByteArrayView(bytes), encoding.allSpecialsRefused());
    require(!refused || *refused == ids, "a text without specials is what it is as text");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes = fuzz::input(data, size);
    for (const tokens::EncodingName name : {tokens::EncodingName::O200kBase, tokens::EncodingName::Cl100kBase}) {
        const tokens::Encoding& encoding = tokens::Encoding::of(name);
        judge(encoding, bytes);
        tokens::IncrementalCounter counter(encoding);
        counter.setText(bytes.left(bytes.size() / 2));
        counter.edit(bytes.size() / 3, bytes.size() / 5, bytes.mid(bytes.size() / 2));
        require(counter.count() == encoding.count(counter.text()), "an edit counts as the text does");
        counter.setText(bytes);
        require(counter.text() == bytes && counter.count() == encoding.count(QByteArrayView(bytes)), "a new text counts as it does");
    }
    return 0;
}
