// SPDX-License-Identifier: GPL-3.0-or-later
// convert_*: each unit as a multiple of one basic unit of its quantity.
#include "kql/functions.h"

#include <cmath>
#include <numbers>

namespace kql {

namespace {

using Units = QHash<QString, double>;

struct Unit
{
    const char* name;
    double size;
};

template <size_t N> Units unitsOf(const Unit (&rows)[N])
{
    Units units;
    for (const Unit& row : rows) {
        units.insert(QString::fromLatin1(row.name), row.size);
    }
    return units;
}

constexpr double kDegree = std::numbers::pi / 180;
constexpr Unit kAngles[] = {{"Arcminute", kDegree / 60}, {"Arcsecond", kDegree / 3600}, {"Centiradian", 1e-2}, {"Deciradian", 1e-1},
                            {"Degree", kDegree}, {"Gradian", std::numbers::pi / 200}, {"Microdegree", kDegree * 1e-6}, {"Microradian", 1e-6},
                            {"Millidegree", kDegree * 1e-3}, {"Milliradian", 1e-3}, {"Nanodegree", kDegree * 1e-9}, {"Nanoradian", 1e-9},
                            {"NatoMil", std::numbers::pi / 3200}, {"Radian", 1}, {"Revolution", 2 * std::numbers::pi}, {"Tilt", kDegree * 57.295779513}};

constexpr double kBtu = 1055.05585262;
constexpr double kElectronVolt = 1.602176565e-19;
constexpr Unit kEnergies[] = {{"BritishThermalUnit", kBtu}, {"Calorie", 4.184}, {"DecathermEc", 1055055852.62}, {"DecathermImperial", 1055055852.62},
                              {"DecathermUs", 1054804000}, {"ElectronVolt", kElectronVolt}, {"Erg", 1e-7}, {"FootPound", 1.355817948},
                              {"GigabritishThermalUnit", kBtu * 1e9}, {"GigaelectronVolt", kElectronVolt * 1e9}, {"Gigajoule", 1e9}, {"GigawattDay", 86400e9},
                              {"GigawattHour", 3600e9}, {"HorsepowerHour", 2.6845195377e6}, {"Joule", 1}, {"KilobritishThermalUnit", kBtu * 1e3},
                              {"Kilocalorie", 4184}, {"KiloelectronVolt", kElectronVolt * 1e3}, {"Kilojoule", 1e3}, {"KilowattDay", 86400e3},
                              {"KilowattHour", 3600e3}, {"MegabritishThermalUnit", kBtu * 1e6}, {"Megacalorie", 4.184e6},
                              {"MegaelectronVolt", kElectronVolt * 1e6}, {"Megajoule", 1e6}, {"MegawattDay", 86400e6}, {"MegawattHour", 3600e6},
                              {"Millijoule", 1e-3}, {"TeraelectronVolt", kElectronVolt * 1e12}, {"TerawattDay", 86400e12}, {"TerawattHour", 3600e12},
                              {"ThermEc", 105505585.262}, {"ThermImperial", 105505585.262}, {"ThermUs", 105480400}, {"WattDay", 86400}, {"WattHour", 3600}};

constexpr Unit kForces[] = {{"Decanewton", 10}, {"Dyn", 1e-5}, {"KilogramForce", 9.80665}, {"Kilonewton", 1e3}, {"KiloPond", 9.80665},
                            {"KilopoundForce", 4448.2216152605}, {"Meganewton", 1e6}, {"Micronewton", 1e-6}, {"Millinewton", 1e-3}, {"Newton", 1},
                            {"OunceForce", 0.27801385095378}, {"Poundal", 0.138254954376}, {"PoundForce", 4.4482216152605},
                            {"ShortTonForce", 8896.443230521}, {"TonneForce", 9806.65}};

constexpr double kLightYear = 9.46073047258e15;
constexpr double kParsec = 3.08567758128e16;
constexpr Unit kLengths[] = {{"Angstrom", 1e-10}, {"AstronomicalUnit", 1.4959787070e11}, {"Centimeter", 1e-2}, {"Chain", 20.1168}, {"DataMile", 1828.8},
                             {"Decameter", 10}, {"Decimeter", 0.1}, {"DtpPica", 0.0254 / 6}, {"DtpPoint", 0.0254 / 72}, {"Fathom", 1.8288}, {"Foot", 0.3048},
                             {"Hand", 0.1016}, {"Hectometer", 100}, {"Inch", 0.0254}, {"KilolightYear", kLightYear * 1e3}, {"Kilometer", 1e3},
                             {"Kiloparsec", kParsec * 1e3}, {"LightYear", kLightYear}, {"MegalightYear", kLightYear * 1e6}, {"Megaparsec", kParsec * 1e6},
                             {"Meter", 1}, {"Microinch", 2.54e-8}, {"Micrometer", 1e-6}, {"Mil", 2.54e-5}, {"Mile", 1609.344}, {"Millimeter", 1e-3},
                             {"Nanometer", 1e-9}, {"NauticalMile", 1852}, {"Parsec", kParsec}, {"PrinterPica", 0.0254 * 400 / 2409},
                             {"PrinterPoint", 0.0254 / 72.27}, {"Shackle", 27.432}, {"SolarRadius", 6.95510000e8}, {"Twip", 0.0254 / 1440},
                             {"UsSurveyFoot", 1200.0 / 3937}, {"Yard", 0.9144}};

constexpr Unit kMasses[] = {{"Centigram", 1e-5}, {"Decagram", 1e-2}, {"Decigram", 1e-4}, {"EarthMass", 5.9722e24}, {"Grain", 6.479891e-5}, {"Gram", 1e-3},
                            {"Hectogram", 0.1}, {"Kilogram", 1}, {"Kilopound", 453.59237}, {"Kilotonne", 1e6}, {"LongHundredweight", 50.80234544},
                            {"LongTon", 1016.0469088}, {"Megapound", 453592.37}, {"Megatonne", 1e9}, {"Microgram", 1e-9}, {"Milligram", 1e-6},
                            {"Nanogram", 1e-12}, {"Ounce", 0.028349523125}, {"Pound", 0.45359237}, {"ShortHundredweight", 45.359237},
                            {"ShortTon", 907.18474}, {"Slug", 14.593903}, {"SolarMass", 1.98947e30}, {"Stone", 6.35029318}, {"Tonne", 1e3}};

constexpr double kGallon = 0.003785411784;
constexpr double kImperialGallon = 0.00454609;
constexpr double kCubicFoot = 0.028316846592;
constexpr Unit kVolumes[] = {{"AcreFoot", 1.2 / 0.0009728568}, {"AuTablespoon", 2e-5}, {"BoardFoot", kCubicFoot / 12}, {"Centiliter", 1e-5}, {"CubicCentimeter", 1e-6},
                             {"CubicDecimeter", 1e-3}, {"CubicFoot", kCubicFoot}, {"CubicHectometer", 1e6}, {"CubicInch", 1.6387064e-5},
                             {"CubicKilometer", 1e9}, {"CubicMeter", 1}, {"CubicMicrometer", 1e-18}, {"CubicMile", 4.168181825440579584e9},
                             {"CubicMillimeter", 1e-9}, {"CubicYard", 0.764554857984}, {"Decaliter", 1e-2}, {"DecausGallon", kGallon * 10}, {"Deciliter", 1e-4},
                             {"DeciusGallon", kGallon / 10}, {"HectocubicFoot", kCubicFoot * 100}, {"HectocubicMeter", 100}, {"Hectoliter", 0.1},
                             {"HectousGallon", kGallon * 100}, {"ImperialBeerBarrel", 0.16365924}, {"ImperialGallon", kImperialGallon},
                             {"ImperialOunce", kImperialGallon / 160}, {"ImperialPint", kImperialGallon / 8}, {"KilocubicFoot", kCubicFoot * 1e3},
                             {"KilocubicMeter", 1e3}, {"KiloimperialGallon", kImperialGallon * 1e3}, {"Kiloliter", 1}, {"KilousGallon", kGallon * 1e3},
                             {"Liter", 1e-3}, {"MegacubicFoot", kCubicFoot * 1e6}, {"MegaimperialGallon", kImperialGallon * 1e6}, {"Megaliter", 1e3},
                             {"MegausGallon", kGallon * 1e6}, {"MetricCup", 2.5e-4}, {"MetricTeaspoon", 5e-6}, {"Microliter", 1e-9}, {"Milliliter", 1e-6},
                             {"OilBarrel", 0.158987294928}, {"UkTablespoon", 1.5e-5}, {"UsBeerBarrel", 0.11734777}, {"UsCustomaryCup", kGallon / 16},
                             {"UsGallon", kGallon}, {"UsLegalCup", 2.4e-4}, {"UsOunce", kGallon / 128}, {"UsPint", kGallon / 8}, {"UsQuart", kGallon / 4},
                             {"UsTablespoon", kGallon / 256}, {"UsTeaspoon", kGallon / 768}};

/// CentimeterPerHour and so on: a length by a time.
std::optional<double> speedOf(const QString& name)
{
    static const Units lengths = unitsOf(kLengths);
    static const QHash<QString, double> seconds{{QStringLiteral("Hour"), 3600}, {QStringLiteral("Minute"), 60}, {QStringLiteral("Second"), 1}};
    if (name == u"Knot") {
        return 1852.0 / 3600;
    }
    const auto length = lengths.constFind(name.section(QStringLiteral("Per"), 0, 0));
    const auto time = seconds.constFind(name.section(QStringLiteral("Per"), 1));
    return length != lengths.cend() && time != seconds.cend() ? std::optional(*length / *time) : std::nullopt;
}

/// Kelvin = value * factor + offset.
struct Scale
{
    double factor;
    double offset;
};

std::optional<Scale> temperatureOf(const QString& name)
{
    static const QHash<QString, Scale> scales{{QStringLiteral("Kelvin"), {1, 0}},
                                              {QStringLiteral("DegreeCelsius"), {1, 273.15}},
                                              {QStringLiteral("MillidegreeCelsius"), {1e-3, 273.15}},
                                              {QStringLiteral("DegreeDelisle"), {-2.0 / 3, 373.15}},
                                              {QStringLiteral("DegreeFahrenheit"), {5.0 / 9, 459.67 * 5 / 9}},
                                              {QStringLiteral("DegreeNewton"), {100.0 / 33, 273.15}},
                                              {QStringLiteral("DegreeRankine"), {5.0 / 9, 0}},
                                              {QStringLiteral("DegreeReaumur"), {5.0 / 4, 273.15}},
                                              {QStringLiteral("DegreeRoemer"), {40.0 / 21, 273.15 - 7.5 * 40 / 21}},
                                              {QStringLiteral("SolarTemperature"), {5778, 0}}};
    const auto found = scales.constFind(name);
    return found != scales.cend() ? std::optional(*found) : std::nullopt;
}

void add(FunctionTable& table, const char* name, std::function<std::optional<double>(const QString&)> sizeOf)
{
    table.insert(QString::fromLatin1(name), [sizeOf = std::move(sizeOf)](const Types& t, const Values& v, Ticks) {
        const auto from = sizeOf(textAt(t, v, 1));
        const auto to = sizeOf(textAt(t, v, 2));
        return from && to && !v[0].isNull() ? Value(v[0].toReal() * *from / *to) : Value();
    });
}

std::function<std::optional<double>(const QString&)> lookup(Units units)
{
    return [units = std::move(units)](const QString& name) {
        const auto found = units.constFind(name);
        return found != units.cend() ? std::optional(*found) : std::nullopt;
    };
}

} // namespace

void addUnitFunctions(FunctionTable& table)
{
    add(table, "convert_angle", lookup(unitsOf(kAngles)));
    add(table, "convert_energy", lookup(unitsOf(kEnergies)));
    add(table, "convert_force", lookup(unitsOf(kForces)));
    add(table, "convert_length", lookup(unitsOf(kLengths)));
    add(table, "convert_mass", lookup(unitsOf(kMasses)));
    add(table, "convert_volume", lookup(unitsOf(kVolumes)));
    add(table, "convert_speed", speedOf);
    table.insert(QStringLiteral("convert_temperature"), [](const Types& t, const Values& v, Ticks) {
        const auto from = temperatureOf(textAt(t, v, 1));
        const auto to = temperatureOf(textAt(t, v, 2));
        return from && to && !v[0].isNull() ? Value((v[0].toReal() * from->factor + from->offset - to->offset) / to->factor) : Value();
    });
}

} // namespace kql
