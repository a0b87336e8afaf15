// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace sandbox::search {

/// EDM types that an index field may have, without the collection part.
enum class EdmType { String, Int32, Int64, Double, Boolean, DateTimeOffset, GeographyPoint, Complex, Single };

/// One field of an index after defaults were applied. Sub-fields of complex fields appear as fields of their own whose
/// path is "parent/child".
struct Field
{
    QString path;
    EdmType type = EdmType::String;
    bool collection = false; ///< a Collection(...) itself or inside one
    bool key = false;
    bool retrievable = true;
    bool searchable = false;
    bool filterable = false;
    bool sortable = false;
    bool facetable = false;
    QString indexAnalyzer;
    QString searchAnalyzer;
    int dimensions = 0; ///< > 0: a vector field (Collection(Edm.Single))
    QString vectorProfile;

    bool isVector() const { return dimensions > 0; }
    bool isText() const { return searchable && type == EdmType::String; }
    bool needsColumn() const
    {
        return type != EdmType::Complex && !isVector() && (filterable || sortable || facetable);
    }
};

/// A failure that is answered as it is: HTTP status, code and message of the error body.
core::Error refusal(int status, const QString& code, const QString& message);

/// Searched string fields of an index: each is one bit of a mask in the inverted index.
constexpr int MaximumTextFields = 64;

/// An index definition, checked and completed with the service's defaults.
class Definition
{
public:
    /// Checks `body` as Indexes_Create does (names, types, attributes, one key, vector profiles, semantic fields).
    /// The Error carries the status and code of the answer.
    static core::Result<Definition> parse(const QJsonObject& body, const QString& name);

    const QString& name() const { return m_name; }
    /// The definition as the service returns it: all attributes spelled out.
    const QJsonObject& json() const { return m_json; }
    /// All fields, complex parents before their children.
    const QList<Field>& fields() const { return m_fields; }
    const Field* field(const QString& path) const;
    const Field& keyField() const { return m_fields.at(m_key); }
    /// Vectorizer object of the profile that `field` uses; empty when it has none.
    QJsonObject vectorizerOf(const Field& field) const;
    QJsonObject semanticConfiguration(const QString& name) const;
    QJsonObject scoringProfile(const QString& name) const;
    QJsonObject suggester(const QString& name) const;
    double bm25K1() const { return m_k1; }
    double bm25B() const { return m_b; }

private:
    core::Result<void> readFields(const QJsonArray& fields, const QString& prefix, bool inCollection,
                                  QJsonArray* completed);
    core::Result<Field> readField(const QJsonObject& json, const QString& prefix, bool inCollection) const;
    core::Result<void> checkReferences() const;
    void readSimilarity();

    QString m_name;
    QJsonObject m_json;
    QList<Field> m_fields;
    int m_key = -1;
    double m_k1 = 1.2;
    double m_b = 0.75;
};

/// Whether `name` is allowed for an index: lower-case letters, digits, dashes; 2 to 128 characters.
bool isIndexName(const QString& name);

} // namespace sandbox::search
