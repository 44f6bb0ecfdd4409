### Words of imports. Why a row cannot be read (import-problem-…) and what was noticed (import-note-…) are in error.ftl.
### The last part of each id is the code that the import gives.

## Why a file is not read; goes with a refusal (failure-…).

import-refused-not-found = There is no such file
import-refused-cannot-read = The file may not be opened, or another program is using it
import-refused-too-large = The file is too large
import-refused-too-many-entries = There are too many files inside
import-refused-unpacks-too-far = It unpacks to too much
import-refused-packed-too-tightly = It is packed more tightly than any honest file
import-refused-too-many-rows = There are too many rows
import-refused-too-many-columns = There are too many columns
import-refused-too-many-cells = There are too many cells
import-refused-cell-too-long = A cell is too long (in CSV often a quotation mark that is never closed)
import-refused-too-many-merged = There are too many merged cells
import-refused-unsafe-name = The name of a file inside leads outside
import-refused-macros = It holds macros. Save it as .xlsx
import-refused-encrypted = It is protected by a password. Remove it first
import-refused-entities = It holds an XML declaration that is not allowed
import-refused-damaged = It is not the kind of file that its name says, or it is damaged
import-refused-not-text = Its encoding is unknown, or it is no text
import-refused-unknown-kind = This kind of file is not read (CSV, TSV, XLSX and ZIP are)
import-refused-no-table = Nothing in it is a table of this source (such as “1-2_RS_2024_基本情報_事業概要等.csv”)
import-refused-tables-below = The tables lie in a folder inside this one; name that folder
import-refused-table-twice = The same table is there twice
import-refused-sheet-missing = The sheet that the mapping names is not in the file
import-refused-header-missing = The header row or column that the mapping names is not in the file

## Mistakes in a mapping file

import-mapping-syntax = Not readable as TOML
import-mapping-unknown-name = A name that mappings do not have
import-mapping-wrong-kind = A value of the wrong kind (text, list, number)
import-mapping-missing = Something needed is missing
import-mapping-unknown-word = Not one of the possible words
import-mapping-not-a-day = Not a date
import-mapping-not-a-year = Not a fiscal year
import-mapping-empty = An empty name or list, or a number below 1

## Names of fields that differences show

field-carried-out = Carried to the next year
field-remarks = Reasons and remarks
field-why-not-staged = Why no steps are set
field-other = The other
