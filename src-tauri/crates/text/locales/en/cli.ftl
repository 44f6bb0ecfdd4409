### What the command `renkei` says.
### Use the words of the screens. Pass counts as numbers; years, numbers of documents and codes as text.

cli-about = Records which ministry owns what, how it stands and what was reported, and issues coordination reports.
