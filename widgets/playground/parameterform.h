// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playground/catalog.h"
#include "widgets/common/controls.h"

class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace widgets::playground {

class BackendEditor;

/// Everything that can be turned for the next question. Values of the service's own choosing read "service default".
class ParameterForm : public QWidget
{
    Q_OBJECT
public:
    explicit ParameterForm(QWidget* parent = nullptr);
    /// The choices of the pickers; the chosen ones stay chosen, also when the catalogue no longer has them.
    void setCatalog(const ::playground::Catalog& catalog);
    void setParameters(const ::playground::Parameters& parameters);
    ::playground::Parameters parameters() const;

Q_SIGNALS:
    /// The person changed something.
    void edited();

private:
    QFormLayout* addSection(const QString& title);
    void addRow(QFormLayout* form, const QString& title, QWidget* editor, const QString& hint = {});
    void addRoute();
    void addModel();
    void addRetrieval();
    void addSampling();
    void addPrompt();
    QDoubleSpinBox* optionalDouble(double maximum, double step);
    QSpinBox* optionalInt(int maximum, int step);
    void fill(QComboBox* combo, const QList<QPair<QString, QString>>& choices, const QString& fallback);
    void choose(QComboBox* combo, const QString& id);
    void refresh();
    void onEdited();

    ::playground::Catalog m_catalog;
    ::playground::Parameters m_given; ///< keeps what the form does not show
    bool m_filling = false;
    QVBoxLayout* m_column;
    QComboBox* m_route = nullptr;
    QComboBox* m_endpoint = nullptr;
    QComboBox* m_endpointDeployment = nullptr;
    QComboBox* m_deployment = nullptr;
    QComboBox* m_index = nullptr;
    QComboBox* m_mode = nullptr;
    QComboBox* m_embedding = nullptr;
    QComboBox* m_rewrite = nullptr;
    QSpinBox* m_topK = nullptr;
    QSpinBox* m_budget = nullptr;
    QLineEdit* m_filter = nullptr;
    QDoubleSpinBox* m_temperature = nullptr;
    QDoubleSpinBox* m_topP = nullptr;
    QSpinBox* m_maxTokens = nullptr;
    QLineEdit* m_seed = nullptr;
    QLineEdit* m_stop = nullptr;
    QComboBox* m_format = nullptr;
    QPlainTextEdit* m_system = nullptr;
    BackendEditor* m_chatBackend = nullptr;
    BackendEditor* m_embeddingBackend = nullptr;
};

} // namespace widgets::playground
