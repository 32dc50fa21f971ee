mkdir texts
echo 'The plan was announced on Saturday.' > texts/example-daily.txt
echo 'Both agreed to name one' >> texts/example-daily.txt
echo 'customs officer by autumn.' >> texts/example-daily.txt
policytrack evidence verify --records agreements --texts texts
