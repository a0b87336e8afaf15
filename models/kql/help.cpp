// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/language.h"

namespace kql {

namespace {

/// One sentence a name.
const char* const kHelp = R"(
where|Keeps the rows for which the condition is true.
filter|The same as where.
extend|Adds columns, or computes existing ones anew.
project|Keeps and computes the columns that are listed, in that order.
project-away|Drops columns; * stands for any characters of a name.
project-keep|Keeps columns in their order; * stands for any characters of a name.
project-rename|Gives columns other names.
project-reorder|Puts columns first.
summarize|Groups rows by keys and computes aggregates of each group.
sort|Orders the rows; descending unless asc is written.
order|The same as sort.
top|The first rows in an order.
top-nested|The first values of a column, and for each of them the first values of the next.
top-hitters|The values that occur most or weigh most.
take|Any rows, as many as asked for.
limit|The same as take.
sample|Any rows, as many as asked for.
sample-distinct|Different values of a column, as many as asked for.
distinct|Each combination of values once.
count|The number of rows.
join|Matches the rows of two tables by equal keys.
lookup|Adds the columns of a small table of facts by key.
union|The rows of several tables one below the other.
mv-expand|A row for each element of an array or member of a bag.
mv-apply|Runs steps over the elements of each row's array.
parse|Takes columns out of a text by a pattern of literals and names.
parse-where|Like parse, and keeps only the rows that fit.
parse-kv|Takes columns out of a text of keys and values.
make-series|Arrays over even steps of time or numbers, gaps filled.
render|Says how the result is to be drawn.
getschema|The columns and their types as rows.
serialize|Fixes the order of the rows for prev(), next() and row_number().
search|Rows in which some column has the text, from all tables or those named.
partition|Runs steps over the rows of each key apart.
invoke|Calls a function with the table as its first argument.
evaluate|Calls a plug-in such as bag_unpack().
as|Names the table for later parts of the query.
consume|Reads the rows and gives none of them away.
count()|The number of rows in the group.
countif|The number of rows for which the condition is true.
dcount|The number of different values.
dcountif|The number of different values where the condition is true.
sum|The sum of the values.
sumif|The sum where the condition is true.
avg|The mean of the values; nulls do not count.
avgif|The mean where the condition is true.
min|The smallest value.
minif|The smallest value where the condition is true.
max|The largest value.
maxif|The largest value where the condition is true.
percentile|The value below which the given share of the values lies.
percentiles|Several percentiles at once.
percentilew|A percentile of values that each stand for several.
percentilesw|Several percentiles of values that each stand for several.
percentiles_array|Several percentiles as one array.
stdev|Standard deviation of a sample.
stdevp|Standard deviation of the whole population.
variance|Variance of a sample.
variancep|Variance of the whole population.
arg_max|The row where an expression is largest: its value and other columns.
arg_min|The row where an expression is smallest: its value and other columns.
take_any|The value of any row.
make_list|All values as an array.
make_set|The different values as an array.
make_bag|The members of all bags in one bag.
count_distinct|The exact number of different values.
abs|The value without its sign.
ago|The time of the query less a span.
array_concat|Arrays one behind the other.
array_iff|Takes each element from one array or the other by an array of conditions.
array_index_of|The place of a value in an array, -1 when it is not there.
array_length|The number of elements.
array_reverse|The elements from the last to the first.
array_rotate_left|Moves the elements to the left; what falls out comes in at the right.
array_rotate_right|Moves the elements to the right; what falls out comes in at the left.
array_shift_left|Moves the elements to the left and fills up.
array_shift_right|Moves the elements to the right and fills up.
array_slice|The elements between two places, both of them included.
array_sort_asc|Sorts an array, and others along with it, upwards.
array_sort_desc|Sorts an array, and others along with it, downwards.
array_split|Cuts an array at places.
array_sum|The sum of the elements.
bag_has_key|Whether a bag has a member.
bag_keys|The names of a bag's members.
bag_merge|One bag of several; the leftmost wins.
bag_pack|A bag of names and values.
bag_remove_keys|A bag without some of its members.
bag_set_key|A bag with a member set.
bag_zip|A bag of an array of names and one of values.
base64_decode_tostring|The text behind base64.
base64_encode_tostring|A text as base64.
between|Whether a value lies in a range, ends included.
bin|Rounds down to a multiple of a size.
bin_at|Rounds down to a multiple of a size counted from a point.
case|The value behind the first condition that is true, else the last one.
ceiling|Rounds up to a whole number.
coalesce|The first value that is not null, for texts not empty.
column_ifexists|A column by its name, or a default when the table lacks it.
countof|How often a text or pattern occurs.
datetime_add|A datetime moved by a number of days, months and so on.
datetime_diff|How many borders of a unit lie between two datetimes.
datetime_part|A part of a datetime such as its month.
datetime_local_to_utc|A local time of a zone as UTC.
datetime_utc_to_local|A UTC time in a zone.
dayofmonth|The day of the month, from 1.
dayofweek|The time since Sunday in whole days.
dayofyear|The day of the year, from 1.
endofday|The last moment of the day.
endofmonth|The last moment of the month.
endofweek|The last moment of the week, which ends on Saturday.
endofyear|The last moment of the year.
exp|e to the power of the value.
extract|The group of a regular expression's first match.
extract_all|The groups of all matches of a regular expression.
floor|The same as bin.
format_bytes|A size with a unit such as MB.
format_datetime|A datetime in a format such as "yyyy-MM-dd".
format_timespan|A span in a format such as "hh:mm:ss".
getmonth|The month, from 1.
gettype|The name of the value's type.
getyear|The year.
hash|A number that is the same for the same value.
hash_md5|The MD5 hash in hexadecimal digits.
hash_sha1|The SHA-1 hash in hexadecimal digits.
hash_sha256|The SHA-256 hash in hexadecimal digits.
hourofday|The hour, from 0.
iff|One of two values, as a condition says.
indexof|Where a text occurs in another, -1 when it does not.
ipv4_compare|Whether two addresses are the same under their prefixes.
ipv4_is_in_range|Whether an address lies in a network.
ipv4_is_match|Whether two addresses match under their prefixes.
ipv4_is_private|Whether an address belongs to a private network.
isempty|Whether a value is null or an empty text.
isfinite|Whether a number is neither infinite nor NaN.
isnan|Whether a number is NaN.
isnotempty|Whether a value is neither null nor an empty text.
isnotnull|Whether a value is not null.
isnull|Whether a value is null; a text never is.
log|Natural logarithm.
log10|Logarithm to base 10.
log2|Logarithm to base 2.
make_datetime|A datetime of its parts.
make_timespan|A span of its parts.
materialize|Computes a table once for all its uses.
max_of|The largest of the arguments.
min_of|The smallest of the arguments.
next|The value of a later row.
not|The opposite of a condition.
now|The time of the query.
pack_all|All columns as a bag.
pack_array|The arguments as an array.
parse_csv|The fields of a line of comma-separated values.
parse_ipv4|An address as a number.
parse_json|JSON text as a dynamic value.
parse_path|The parts of a file's path.
parse_url|The parts of a URL.
parse_urlquery|The parameters of a URL's query.
parse_version|A version as a number that sorts.
parse_xml|XML as a dynamic value.
pow|A number to the power of another.
prev|The value of an earlier row.
rand|A random number from 0 to 1.
range|An array from one value to another in steps.
repeat|An array of the same value.
replace_regex|A text with every match of a regular expression replaced.
replace_string|A text with every occurrence of another replaced.
replace_strings|A text with several others replaced.
reverse|A text from its end to its start.
round|A number rounded to places.
row_cumsum|The sum up to each row.
row_number|The number of each row, from 1.
row_rank_dense|The rank of each row, without gaps.
row_rank_min|The rank of each row, with gaps behind equal ones.
row_window_session|The start of the session that a row belongs to.
series_fill_backward|Fills gaps of a series with the next value.
series_fill_const|Fills gaps of a series with a constant.
series_fill_forward|Fills gaps of a series with the last value.
series_fill_linear|Fills gaps of a series along straight lines.
series_fir|A moving average or another finite filter.
series_fit_line|The straight line that fits a series best.
series_outliers|How far each value lies outside of the usual range.
series_stats|Minimum, maximum, mean and spread of a series.
set_difference|What is in the first set and in no other.
set_has_element|Whether a set has a value.
set_intersect|What is in all sets.
set_union|What is in any of the sets.
sign|-1, 0 or 1.
split|The parts of a text between delimiters.
sqrt|Square root.
startofday|Midnight before a datetime.
startofmonth|The first moment of the month.
startofweek|The first moment of the week, which begins on Sunday.
startofyear|The first moment of the year.
strcat|The arguments as one text.
strcat_array|The elements of an array as one text.
strcat_delim|The arguments as one text with a delimiter between them.
strcmp|-1, 0 or 1, as texts sort.
strlen|The number of characters.
strrep|A text several times.
substring|A part of a text.
tobool|The value as true or false.
todatetime|The value as a datetime.
todecimal|The value as a decimal number.
todouble|The value as a real number.
toguid|The value as a guid.
tohex|A whole number in hexadecimal digits.
toint|The value as a whole number of 32 bits.
tolong|The value as a whole number of 64 bits.
tolower|A text in small letters.
toreal|The value as a real number.
toscalar|The first value of a table.
tostring|The value as a text.
totimespan|The value as a span of time.
toupper|A text in capital letters.
translate|A text with characters replaced one by one.
treepath|The paths of all members of a bag.
trim|A text without what matches at both ends.
trim_end|A text without what matches at its end.
trim_start|A text without what matches at its start.
unixtime_milliseconds_todatetime|Milliseconds since 1970 as a datetime.
unixtime_seconds_todatetime|Seconds since 1970 as a datetime.
url_decode|A text without the percent codes of URLs.
url_encode|A text with the percent codes of URLs; blanks become plus signs.
url_encode_component|A text with the percent codes of URLs; blanks become %20.
week_of_year|The week by ISO 8601.
zip|The elements of arrays side by side.
)";

} // namespace

QString helpOn(const QString& name)
{
    static const QHash<QString, QString> sentences = [] {
        QHash<QString, QString> all;
        for (const QString& line : QString::fromLatin1(kHelp).split(u'\n', Qt::SkipEmptyParts)) {
            all.insert(line.section(u'|', 0, 0), line.section(u'|', 1));
        }
        return all;
    }();
    return sentences.value(name);
}

} // namespace kql
