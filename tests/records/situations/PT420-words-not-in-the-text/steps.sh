mkdir texts
echo 'The plan was announced on Saturday.' > texts/example-daily.txt
echo 'They agreed to appoint customs officers.' >> texts/example-daily.txt
policytrack evidence verify --records agreements --texts texts
